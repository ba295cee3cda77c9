package heed.knownissue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether what a customer writes is about a known issue: by the words that both have in common,
 * those of a title counting twice, those of several issues less, those that are in every second
 * mail to a help desk nothing. It would rather miss one than name a wrong one. A pure decision.
 */
final class IssueLikeness {

    /** What two words of a title have, or one and two of the description. */
    static final double ENOUGH = 3.9;

    private static final int FEWEST_WORDS = 2;
    private static final int SHORTEST_WORD = 4;
    private static final int STEM = 6;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private IssueLikeness() {}

    /**
     * An issue that fits.
     *
     * @param words of the customer that led to it, as they wrote them
     */
    record Match(KnownIssue issue, List<String> words, double weight) {}

    /** The one of {@code open} that {@code said} is about for certain, if any. */
    static Optional<Match> best(String said, List<KnownIssue> open) {
        return best(said, open, issue -> true);
    }

    /**
     * The same, of some alone; what all say counts for how common a word is.
     *
     * @param wanted those that may be it
     */
    static Optional<Match> best(String said, List<KnownIssue> open, Predicate<KnownIssue> wanted) {
        var written = words(said);
        return open.stream()
                .filter(wanted)
                .map(issue -> match(written, issue, open))
                .filter(match -> match.words().size() >= FEWEST_WORDS && match.weight() >= ENOUGH)
                .max(Comparator.comparingDouble(Match::weight));
    }

    private static Match match(
            Map<String, String> written, KnownIssue issue, List<KnownIssue> open) {
        var titles = stems(issue, true);
        var descriptions = stems(issue, false);
        var common = new ArrayList<String>();
        double weight = 0;
        for (var word : written.entrySet()) {
            var stem = word.getKey();
            int times = titles.contains(stem) ? 2 : descriptions.contains(stem) ? 1 : 0;
            if (times > 0) {
                common.add(word.getValue());
                weight += times / Math.sqrt(sharing(stem, open));
            }
        }
        return new Match(issue, List.copyOf(common), weight);
    }

    private static long sharing(String stem, List<KnownIssue> open) {
        return Math.max(
                1,
                open.stream()
                        .filter(one ->
                                stems(one, true).contains(stem) || stems(one, false).contains(stem))
                        .count());
    }

    private static Set<String> stems(KnownIssue issue, boolean title) {
        var all = new StringBuilder();
        issue.texts()
                .forEach(
                        text -> all.append(title ? text.title() : text.description()).append('\n'));
        return words(all.toString()).keySet();
    }

    /** How the words of {@code text} that tell something begin. */
    static Set<String> stems(String text) {
        return words(text).keySet();
    }

    /** The words that tell something, by how they begin. */
    private static Map<String, String> words(String text) {
        var found = new LinkedHashMap<String, String>();
        for (var word : BETWEEN.split(text)) {
            var bare =
                    ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                            .replaceAll("")
                            .toLowerCase(Locale.ROOT);
            boolean tells = bare.length() >= SHORTEST_WORD && !CommonWords.has(bare);
            if (tells || bare.chars().anyMatch(Character::isDigit) && bare.length() >= 3) {
                found.putIfAbsent(bare.substring(0, Math.min(STEM, bare.length())), word);
            }
        }
        return found;
    }
}
