package heed.review.thread;

import heed.review.text.Token;
import heed.review.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence is about: its telling words by their stems, and the matters they belong to, so
 * that “money back” and “refund” meet.
 *
 * @param stems of the words that are not in every sentence
 * @param concepts names of the lists in {@code concepts.txt}
 */
public record Matter(Set<String> stems, Set<String> concepts) {

    private static final int BEGINNING = 4;
    private static final Map<String, Set<String>> CONCEPTS = byEntry();
    private static final int LONGEST =
            CONCEPTS.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> COMMON =
            new HashSet<>(WordList.lines(Matter.class, "common.txt"));
    private static final int SHORTEST = 3;

    public static Matter of(List<Token> tokens) {
        var stems = new HashSet<String>();
        var concepts = new HashSet<String>();
        for (Token token : tokens) {
            if (!token.isWord() && !token.isNumber()) continue;
            String word = token.folded();
            addConcepts(word, concepts);
            if (word.length() >= SHORTEST && !COMMON.contains(word)) stems.add(stem(word));
        }
        return new Matter(stems, concepts);
    }

    /** Short entries are whole words, the others beginnings of words. */
    private static void addConcepts(String word, Set<String> concepts) {
        if (word.length() < BEGINNING) {
            concepts.addAll(CONCEPTS.getOrDefault(word, Set.of()));
        }
        for (int end = BEGINNING; end <= Math.min(word.length(), LONGEST); end++) {
            concepts.addAll(CONCEPTS.getOrDefault(word.substring(0, end), Set.of()));
        }
    }

    /** The concepts that each entry of the lists stands for. */
    private static Map<String, Set<String>> byEntry() {
        var concepts = new HashMap<String, Set<String>>();
        WordList.byKey(Matter.class, "concepts.txt")
                .forEach((concept, entries) ->
                        entries.forEach(entry ->
                                concepts.computeIfAbsent(entry, _ -> new HashSet<>())
                                        .add(concept)));
        return concepts;
    }

    public boolean shares(Matter other) {
        return stems.stream().anyMatch(other.stems::contains)
                || concepts.stream().anyMatch(other.concepts::contains);
    }

    public boolean sharesWord(Matter other) {
        return stems.stream().anyMatch(other.stems::contains);
    }

    /** A word without what English puts behind it: {@code cancel} for {@code cancelled}. */
    public static String stem(String word) {
        for (String ending :
                List.of("ings", "ing", "ies", "ied", "edly", "ed", "es", "ly", "s", "y", "e"))
            if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending))
                return single(word.substring(0, word.length() - ending.length()));
        return single(word);
    }

    /** With one letter where it ends with the same twice: “shipp” of “shipped” as “ship”. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1)
                ? stem.substring(0, last)
                : stem;
    }
}
