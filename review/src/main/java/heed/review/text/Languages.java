package heed.review.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells languages apart by their function words and, where those are few, by the letters that
 * follow each other in their words. Says {@link #UNKNOWN} rather than guess.
 */
public final class Languages {

    /** What stands for a language that nobody can tell. */
    public static final String UNKNOWN = "unknown";

    /** Words after which a longer text tells nothing new. */
    private static final int ENOUGH_WORDS = 400;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Trigrams> trigrams = new HashMap<>();

    public Languages() {
        for (var language : WordList.byKey(Languages.class, "languages.txt").entrySet()) {
            words.put(language.getKey(), new HashSet<>(language.getValue()));
            trigrams.put(language.getKey(), new Trigrams(language.getValue()));
        }
    }

    /** The language of most of the own words; what is likely decides when they are too few. */
    String ofText(List<Sentence> sentences, List<String> likely) {
        var tokens = new ArrayList<Token>();
        for (Sentence sentence : sentences) {
            boolean told = sentence.zone().isOwnWords() || sentence.zone() == ZoneKind.GREETING;
            if (told) tokens.addAll(sentence.tokens());
            if (tokens.size() > ENOUGH_WORDS) break;
        }
        Map<String, Double> votes = votes(tokens);
        String hint = likely.isEmpty() ? UNKNOWN : likely.getFirst();
        return winner(votes, hint, tokens);
    }

    /** The sentence's own language, or its text's when it is too short to tell. */
    String ofSentence(Sentence sentence, String textLanguage) {
        return winner(votes(sentence.tokens()), textLanguage, sentence.tokens());
    }

    private Map<String, Double> votes(List<Token> tokens) {
        var votes = new HashMap<String, Double>();
        for (Token token : tokens) {
            if (!token.isWord()) continue;
            int knowing = 0;
            for (Set<String> known : words.values()) if (known.contains(token.lower())) knowing++;
            if (knowing == 0) continue;
            for (var language : words.entrySet())
                if (language.getValue().contains(token.lower()))
                    votes.merge(language.getKey(), 1.0 / knowing, Double::sum);
        }
        return votes;
    }

    private String winner(Map<String, Double> votes, String hint, List<Token> tokens) {
        String best = best(votes);
        double lead = lead(votes, best);
        boolean hinted = votes.getOrDefault(hint, 0.0) > 0;
        double wanted = hinted ? 1.6 : 1.0;
        if (!best.equals(hint) && lead < wanted) {
            String spelt = bySpelling(tokens, votes);
            if (!spelt.equals(UNKNOWN)) return spelt;
            return hint;
        }
        return best.equals(UNKNOWN) ? hint : best;
    }

    private static String best(Map<String, Double> votes) {
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    /** By how many votes the first is ahead of the second. */
    private static double lead(Map<String, Double> votes, String best) {
        double second = 0;
        for (var vote : votes.entrySet())
            if (!vote.getKey().equals(best)) second = Math.max(second, vote.getValue());
        return votes.getOrDefault(best, 0.0) - second;
    }

    /** Only for eight words or more: the letters of fewer lie. */
    private String bySpelling(List<Token> tokens, Map<String, Double> votes) {
        List<String> own =
                tokens.stream().filter(Token::isWord).map(Token::lower).limit(60).toList();
        if (own.size() < 8) return UNKNOWN;
        String best = UNKNOWN;
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (var language : trigrams.entrySet()) {
            double score =
                    language.getValue().likeness(own)
                            + votes.getOrDefault(language.getKey(), 0.0) / own.size();
            if (score > first) {
                second = first;
                first = score;
                best = language.getKey();
            } else if (score > second) second = score;
        }
        return first - second > 0.12 ? best : UNKNOWN;
    }
}
