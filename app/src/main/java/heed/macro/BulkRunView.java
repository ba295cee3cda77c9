package heed.macro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far work on many is.
 *
 * @param total how many there are; {@code over} how many of them are settled
 * @param reasons why some were not done, with those that were not
 */
record BulkRunView(
        String url,
        String theme,
        int total,
        int over,
        int done,
        int stopped,
        List<Reason> reasons) {

    private static final int MOST_NAMED = 50;

    /** Why some were not done; {@code more} are not named. */
    record Reason(String why, List<Long> numbers, int more) {}

    static BulkRunView of(BulkRunStore.Begun begun, List<BulkRunStore.Part> parts, String theme) {
        Map<String, List<Long>> not = new LinkedHashMap<>();
        for (var part : parts) {
            if (part.why() != null && part.number() != null) {
                not.computeIfAbsent(why(part), why -> new java.util.ArrayList<>())
                        .add(part.number());
            }
        }
        return new BulkRunView(
                "/bulk-runs/" + begun.id(),
                theme,
                parts.size(),
                parts.size() - count(parts, "waiting"),
                count(parts, "done"),
                count(parts, "stopped"),
                not.entrySet().stream().map(one -> reason(one.getKey(), one.getValue())).toList());
    }

    private static String why(BulkRunStore.Part part) {
        return part.state().equals("held")
                ? "Not sent, and your draft there now. " + part.why()
                : String.valueOf(part.why());
    }

    private static Reason reason(String why, List<Long> numbers) {
        int named = Math.min(MOST_NAMED, numbers.size());
        return new Reason(why, numbers.subList(0, named), numbers.size() - named);
    }

    private static int count(List<BulkRunStore.Part> parts, String state) {
        return (int) parts.stream().filter(part -> part.state().equals(state)).count();
    }

    boolean isOver() {
        return over == total;
    }

    /** {@code 12 of 300 done, 1 not}. */
    String told() {
        int not = over - done - stopped;
        return done
                + " of "
                + total
                + " done"
                + (not == 0 ? "" : ", " + not + " not")
                + (stopped == 0 ? "" : ", " + stopped + " left as they were");
    }
}
