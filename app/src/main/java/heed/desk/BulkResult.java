package heed.desk;

import heed.conversation.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a deed to many.
 *
 * @param refused why, and which
 */
record BulkResult(BulkDeed deed, List<ConversationId> done, Map<String, List<String>> refused) {

    private static final int MOST_NAMED = 20;

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

    /** Why some were not done, and which; {@code more} are not named. */
    record Reason(String why, List<Named> named, int more) {

        /** {@code and 5 more}. */
        String rest() {
            return more > 0 ? " and " + more + " more" : "";
        }
    }

    /**
     * One of them.
     *
     * @param before a comma, but before the first
     * @param url where it is; null when it is not named by its number
     */
    record Named(String before, String name, @Nullable String url) {}

    List<Reason> reasons() {
        return refused.entrySet().stream()
                .map(why -> reason(why.getKey(), why.getValue().stream().distinct().toList()))
                .toList();
    }

    private static Reason reason(String why, List<String> names) {
        var named = new ArrayList<Named>();
        for (var name : names.subList(0, Math.min(MOST_NAMED, names.size()))) {
            var url = name.startsWith("#") ? "/conversations/" + name.substring(1) : null;
            named.add(new Named(named.isEmpty() ? "" : ", ", name, url));
        }
        return new Reason(why, named, names.size() - named.size());
    }
}
