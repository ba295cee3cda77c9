package heed.review.phrase;

import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of formulas, found in one pass over a sentence. Immutable.
 *
 * <p>A formula is written as one would say it, in lower case. {@code word*} is the beginning of a
 * word, {@code (a|b c)} one of several, {@code x?} may be missing, {@code (x|y)*} may come up to
 * three times, {@code !x} must not follow, {@code _} is any word, {@code …} up to four tokens of
 * the same clause, {@code ^} and {@code $} are the ends of the sentence, {@code <name>} is a word
 * of that list in {@code words.txt}, and {@code <number>}, {@code <link>} and {@code <capital>} are
 * what they say. Words typed without their accents fit too. Behind {@code --} stand guards beyond
 * those of the list: {@code unless question}, or {@code even negated} for one that is lifted.
 */
public final class Phrases {

    private final Map<String, List<Compiled>> byFirst = new HashMap<>();
    private final boolean isEmpty;

    private record Compiled(int number, Step step, Set<Guard> guards) {}

    /**
     * Compiles formulas.
     *
     * @param guards what keeps each of them from counting, unless its line says otherwise
     * @throws IllegalArgumentException if a formula is not well formed
     */
    public Phrases(List<String> lines, Set<Guard> guards) {
        isEmpty = lines.isEmpty();
        for (int number = 0; number < lines.size(); number++) {
            var line = PhraseLine.of(lines.get(number), guards);
            Part part = new PhraseParser(line.phrase(), Words.standard()).parse();
            var compiled = new Compiled(number, part.compile(new Step.Accept()), line.guards());
            for (String first : part.firsts())
                byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(compiled);
        }
    }

    public static Phrases of(String... lines) {
        return new Phrases(List.of(lines), Set.of());
    }

    /**
     * A formula that was found.
     *
     * @param phrase the number of the formula in its list
     * @param first the number of the first token in its sentence
     * @param end the number of the one after the last
     */
    public record Match(int phrase, Sentence sentence, int first, int end) {

        public Span span() {
            List<Token> tokens = sentence.tokens();
            return tokens.get(first).span().and(tokens.get(end - 1).span());
        }
    }

    /** All that are meant, from left to right; where several overlap, the longest from the left. */
    public List<Match> find(Sentence sentence, Quotations quotations) {
        var matches = new ArrayList<Match>();
        if (isEmpty) return matches;
        var matching = new Matching(sentence.tokens());
        int at = 0;
        while (at < sentence.tokens().size()) {
            Match match = longestAt(matching, sentence, at, quotations);
            if (match == null) {
                at++;
            } else {
                matches.add(match);
                at = match.end();
            }
        }
        return matches;
    }

    public List<Match> find(Sentence sentence) {
        return find(sentence, Quotations.NONE);
    }

    /** The first of them, if any. */
    public Optional<Match> first(Sentence sentence) {
        return find(sentence).stream().findFirst();
    }

    public boolean isIn(Sentence sentence) {
        return !find(sentence).isEmpty();
    }

    private @Nullable Match longestAt(
            Matching matching, Sentence sentence, int at, Quotations quotations) {
        Match longest = null;
        String key = Part.key(sentence.tokens().get(at).folded());
        for (String first : new String[] {key, Part.ANY}) {
            for (Compiled phrase : byFirst.getOrDefault(first, List.of())) {
                int end = phrase.step().match(matching, at);
                if (end <= at || longest != null && end <= longest.end()) continue;
                var match = new Match(phrase.number(), sentence, at, end);
                if (phrase.guards().stream().noneMatch(guard -> guard.holds(match, quotations)))
                    longest = match;
            }
        }
        return longest;
    }
}
