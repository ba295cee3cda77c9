package heed.desk;

import heed.conversation.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A way in which many end: each as it looks, or all alike.
 *
 * @param key which key takes it
 */
record BulkEnding(String word, String label, String help, String key, boolean proposed) {

    /** Each with the outcome that is proposed for it alone. */
    static final String EACH = "each";

    /**
     * @param proposed what each looks like, as far as it was looked at
     * @param all whether all were looked at
     */
    static List<BulkEnding> of(Collection<Outcome> proposed, boolean all) {
        var counts = new LinkedHashMap<Outcome, Integer>();
        proposed.forEach(one -> counts.merge(one, 1, Integer::sum));
        boolean alike = all && counts.size() == 1;
        var endings = new ArrayList<BulkEnding>();
        for (var one : AsksView.Ending.of(Outcome.SOLVED)) {
            endings.add(
                    new BulkEnding(
                            one.word(),
                            one.label(),
                            one.help(),
                            one.key(),
                            alike && counts.containsKey(Outcome.of(one.word()))));
        }
        if (!alike) {
            endings.addFirst(
                    new BulkEnding(
                            EACH,
                            "Each as it looks",
                            all ? words(counts) : "by what was said last in each",
                            "0",
                            true));
        }
        return endings;
    }

    private static String words(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
