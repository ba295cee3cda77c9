package heed.review.thread;

import heed.review.phrase.Phrases;
import heed.review.text.Folding;
import heed.review.text.Languages;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.Tokenizer;
import heed.review.text.WordList;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds messages that say thanks and nothing else: each word of them stands in a formula of {@code
 * thanks.txt} or is a name, and nothing is left over. What is not understood is no thanks. Safe for
 * use by many threads.
 */
public final class ThanksFinder {

    /** What a message may do that does nothing else. */
    public enum Said {
        /** They thank us. */
        THANKS,
        /** They say that it is solved. */
        SOLVED,
        /** They are content, or agree. */
        CONTENT,
        /** They say yes. */
        YES,
        /** Greetings and wishes. */
        POLITE
    }

    private static final int MOST_CHARACTERS = 600;

    /** Smileys typed and drawn; any other picture means that somebody should look. */
    private static final String SMILEYS = "[:;=]-?[)D]|<3|\\^\\^|:-?\\)|[\\x{1F3FB}-\\x{1F3FF}]";

    private static final Set<Integer> GLAD =
            codePoints(
                    "👍👏🙏😊🙂😀😃😄😁😉☺❤♥💙💚💛🧡💜💕💯🎉🥳✨👌😍🤗💪🌞☀⭐🌟🙌🏆🥰💐🌹🌸🌻🍀✅✔🤝\uFE0F\u200D");
    private static final Set<Integer> MARKS = codePoints(".,!;:-–—¡*_");

    private final Phrases formulas;
    private final List<Said> kinds = new ArrayList<>();

    public ThanksFinder() {
        var places = new HashMap<String, String>();
        var written = new ArrayList<String>();
        for (var line : WordList.lines(ThanksFinder.class, "thanks.txt")) {
            int bar = line.indexOf(" | ");
            int equals = line.indexOf(" = ");
            if (equals > 0 && (bar < 0 || equals < bar)) {
                var words = filled(line.substring(equals + 3), places);
                places.put(line.substring(0, equals), "(" + words + ")");
            } else {
                kinds.add(Said.valueOf(line.substring(0, bar).toUpperCase(Locale.ROOT)));
                written.add(filled(line.substring(bar + 3), places));
            }
        }
        formulas = new Phrases(written, Set.of());
    }

    private static String filled(String line, Map<String, String> places) {
        var filled = line;
        for (var place : places.entrySet())
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        return filled;
    }

    /**
     * What a message says when it says nothing but thanks and courtesies; empty when it may say
     * more.
     *
     * @param names of whoever wrote it and of whom they may address; how they are called is no
     *     matter of its own
     */
    public Optional<Set<Said>> read(String text, List<String> names) {
        if (text.length() > MOST_CHARACTERS || text.contains("..")) return Optional.empty();
        var plain = text.replaceAll(SMILEYS, " ");
        boolean smiles = plain.length() < text.length();
        List<Token> tokens = Tokenizer.tokenize(plain);
        var said = EnumSet.noneOf(Said.class);
        if (!tokens.isEmpty()) {
            var span = tokens.getFirst().span().and(tokens.getLast().span());
            var sentence = new Sentence(span, ZoneKind.PROSE, tokens, Languages.UNKNOWN);
            int at = 0;
            for (var match : formulas.find(sentence)) {
                if (!areEmpty(tokens.subList(at, match.first()), names)) return Optional.empty();
                said.add(kinds.get(match.phrase()));
                at = match.end();
            }
            if (!areEmpty(tokens.subList(at, tokens.size()), names)) return Optional.empty();
        }
        if (smiles || tokens.stream().anyMatch(ThanksFinder::isGlad)) said.add(Said.CONTENT);
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static boolean areEmpty(List<Token> tokens, List<String> names) {
        return tokens.stream()
                .allMatch(token ->
                        token.isWord()
                                ? names.contains(Folding.fold(token.lower()))
                                : isGlad(token) || MARKS.contains(token.text().codePointAt(0)));
    }

    private static boolean isGlad(Token token) {
        return !token.isWord() && GLAD.contains(token.text().codePointAt(0));
    }

    private static Set<Integer> codePoints(String text) {
        return Set.copyOf(text.codePoints().boxed().distinct().toList());
    }
}
