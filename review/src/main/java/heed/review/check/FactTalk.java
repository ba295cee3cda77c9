package heed.review.check;

import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a language tells what is true: which of its words tell the matter, what says that a statement
 * is about something else or about the past. From {@code telling.txt}. Immutable.
 */
final class FactTalk {

    private static final int SHORTEST = 4;
    private static final int ALIKE = 5;
    private static final String FAMILY = "family.";
    private static final String OPEN = FAMILY + "open";
    private static final Map<String, List<String>> TELLING =
            WordList.byKey(FactTalk.class, "telling.txt");
    private static final Map<String, String> FAMILIES = byBeginning(FAMILY);
    private static final Map<String, String> VARIANTS = byBeginning("variant.");
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?:\\w*ge|be|er|ver|zer|ent)\\w{2,}(?:t|en)|\\w+iert");
    private static final Map<String, FactTalk> ALL =
            Map.of("de", new FactTalk("de"), "fr", new FactTalk("fr"));

    private final Set<String> common;
    private final List<String> endings;
    private final Phrases otherwise;
    private final Phrases told;
    private final Phrases perfect;
    private final Phrases wants;
    private final Phrases free;
    private final Phrases unless;
    private final Map<String, Set<String>> before = new HashMap<>();

    private FactTalk(String language) {
        common = Set.copyOf(words(language + ".common"));
        endings = words(language + ".endings");
        otherwise = phrases(language + ".otherwise");
        told = phrases(language + ".told");
        perfect = phrases(language + ".perfect");
        wants = phrases(language + ".wants");
        free = phrases(language + ".free");
        unless = phrases(language + ".unless");
        for (String relation : List.of("from", "after", "other", "sum", "is"))
            before.put(relation, Set.copyOf(words(language + "." + relation)));
    }

    /** Of a language that has a talk of its own. */
    static Optional<FactTalk> in(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /**
     * What some words are about.
     *
     * @param matters families, and stems of the telling words that belong to none
     * @param variants which kind of it: express, abroad, for members
     */
    record Topic(Set<String> matters, Set<String> variants) {

        long shared(Topic other) {
            return matters.stream()
                    .filter(one -> other.matters.stream().anyMatch(two -> alike(one, two)))
                    .count();
        }

        /** Whether what has a name in it is named by both. */
        boolean meets(Topic other) {
            return matters.stream().noneMatch(one -> one.startsWith(FAMILY))
                    || matters.stream()
                            .anyMatch(one -> one.startsWith(FAMILY) && other.matters.contains(one));
        }

        /** Whether some matter that has a name is there which {@code other} is not about. */
        boolean goesBeyond(Topic other) {
            return matters.stream()
                    .anyMatch(one -> one.startsWith(FAMILY) && !other.matters.contains(one));
        }

        /** What is told, with the named matters of a key that may be in another language. */
        Topic with(Topic key, boolean wholly) {
            var all = new HashSet<>(matters);
            key.matters.stream().filter(one -> wholly || one.startsWith(FAMILY)).forEach(all::add);
            return new Topic(all, variants);
        }
    }

    Topic topic(List<Token> tokens) {
        var matters = new HashSet<String>();
        var variants = new HashSet<String>();
        for (Token token : tokens) {
            String word = token.folded();
            if (!token.isWord() || word.length() < SHORTEST - 1 || common.contains(word)) continue;
            String variant = beginning(word, VARIANTS);
            if (variant != null) variants.add(variant);
            String family = beginning(word, FAMILIES);
            if (family != null) matters.add(family);
            else if (word.length() >= SHORTEST) matters.add(stem(word));
        }
        return new Topic(matters, variants);
    }

    /** Whether it states, of now and of anybody, rather than asks, tells or excepts. */
    boolean isPlain(Sentence sentence) {
        return !sentence.isQuestion()
                && !otherwise.isIn(sentence)
                && !wants.isIn(sentence)
                && !told.isIn(sentence)
                && perfect.find(sentence).stream().noneMatch(match -> isOfThePast(match, sentence));
    }

    /** “haben … bezahlt” is of the past; “haben 30 Tage” and “haben … geöffnet” are not. */
    private static boolean isOfThePast(Phrases.Match match, Sentence sentence) {
        return sentence.tokens().subList(match.end(), sentence.tokens().size()).stream()
                .map(Token::folded)
                .anyMatch(word ->
                        PARTICIPLE.matcher(word).matches()
                                && !OPEN.equals(beginning(word, FAMILIES)));
    }

    /** What says that it costs nothing. */
    List<Phrases.Match> free(Sentence sentence) {
        return free.find(sentence);
    }

    boolean hasCondition(Sentence sentence) {
        return unless.isIn(sentence);
    }

    /**
     * How a value stands to what it is said of: {@code from} it on, {@code after} it, some {@code
     * other} amount, or plainly.
     *
     * @param isSum whether it is one of money: “von 89 €” is said of something else
     */
    String relation(List<Token> tokens, int value, boolean isSum) {
        String next = word(tokens, value - 1);
        String further = word(tokens, value - 2);
        for (String relation : List.of("from", "after", "other"))
            if (has(relation, next) || has(relation, further) && common.contains(next))
                return relation;
        return isSum && has("sum", next) && !has("is", further) ? "other" : "plain";
    }

    private boolean has(String relation, String word) {
        return before.getOrDefault(relation, Set.of()).contains(word);
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 ? "" : tokens.get(at).folded();
    }

    private String stem(String word) {
        for (String ending : endings)
            if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending))
                return word.substring(0, word.length() - ending.length());
        return word;
    }

    private static boolean alike(String one, String two) {
        if (one.startsWith(FAMILY) || two.startsWith(FAMILY)) return one.equals(two);
        return one.equals(two)
                || Math.min(one.length(), two.length()) >= ALIKE
                        && (one.startsWith(two) || two.startsWith(one));
    }

    private static @Nullable String beginning(String word, Map<String, String> names) {
        for (int end = word.length(); end >= SHORTEST - 1; end--) {
            String name = names.get(word.substring(0, end));
            if (name != null) return name;
        }
        return null;
    }

    private static Map<String, String> byBeginning(String kind) {
        var names = new HashMap<String, String>();
        TELLING.forEach((key, words) -> {
            if (key.startsWith(kind)) words.forEach(word -> names.put(word, key));
        });
        return names;
    }

    private static List<String> words(String key) {
        return TELLING.getOrDefault(key, List.of());
    }

    private static Phrases phrases(String key) {
        return Phrases.of(words(key).toArray(String[]::new));
    }
}
