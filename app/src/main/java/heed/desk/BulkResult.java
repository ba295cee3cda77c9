package heed.desk;

import heed.conversation.ConversationId;
import java.util.List;
import java.util.Map;

/**
 * What came of a deed to many.
 *
 * @param refused why, and which
 */
record BulkResult(BulkDeed deed, List<ConversationId> done, Map<String, List<String>> refused) {

    private static final int MOST_NAMED = 5;

    boolean isComplete() {
        return refused.isEmpty();
    }

    /** How long it is told: reasons take longer to read. */
    int seconds() {
        return isComplete() ? 10 : 40;
    }

    boolean canBeTakenBack() {
        return deed.canBeTakenBack() && !done.isEmpty();
    }

    /** {@code Resolved 12, 1 not}. */
    String told() {
        int not = refused.values().stream().mapToInt(List::size).sum();
        var did = done.isEmpty() ? "Nothing done" : deed.past() + " " + done.size();
        return not == 0 ? did : did + ", " + not + " not";
    }

    /** {@code #1042, #1043: It is not open. Reopen it first.} */
    List<String> reasons() {
        return refused.entrySet().stream()
                .map(why -> named(why.getValue()) + ": " + why.getKey())
                .toList();
    }

    private static String named(List<String> names) {
        var named = String.join(", ", names.stream().distinct().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED
                ? named + " and " + (names.size() - MOST_NAMED) + " more"
                : named;
    }
}
