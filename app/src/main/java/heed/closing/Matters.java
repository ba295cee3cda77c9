package heed.closing;

import heed.review.AskReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether two conversations of one customer are on the same matter: somebody merged or linked them,
 * or their subjects are alike, or something they ask is. A pure decision.
 */
final class Matters {

    /** What mail programs put before a subject when they answer or pass on. */
    private static final Pattern ANSWERING =
            Pattern.compile(
                    "(?iu)^\\s*((re|aw|antw|sv|ref|r[ée]p|tr|fw|fwd|wg|rv|i)\\s*(\\[\\d+])?\\s*:\\s*)+");

    private Matters() {}

    static boolean alike(String subject, String other) {
        var one = bare(subject);
        var two = bare(other);
        return !one.isEmpty()
                && !two.isEmpty()
                && (one.equalsIgnoreCase(two) || AskReader.areAlike(one, two));
    }

    static boolean askAlike(List<String> asks, List<String> others) {
        return asks.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> AskReader.areAlike(one, other)));
    }

    private static String bare(String subject) {
        return ANSWERING.matcher(subject).replaceFirst("").replaceAll("\\s+", " ").strip();
    }
}
