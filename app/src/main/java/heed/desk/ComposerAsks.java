package heed.desk;

import heed.ask.Ask;
import heed.ask.AskId;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a composer's form says of what was asked and promised, where its writer knows better than
 * the review.
 *
 * @param marks by the names of its fields, as a draft keeps them
 * @param open what would stay open if the conversation were resolved, in the customer's words;
 *     empty when nobody asked for that
 * @param reason why it is resolved all the same, as it was typed
 */
record ComposerAsks(Map<String, String> marks, List<String> open, String reason) {

    static final ComposerAsks NONE = new ComposerAsks(Map.of(), List.of(), "");

    /** Begins the name of a field; behind it stands the ask, and in it the state. */
    static final String FIELD = "ask-";

    private static final Pattern MARK =
            Pattern.compile("(?:ask|promise|keeps|renews|why)-[0-9a-f-]{16,36}");

    static List<AskVerdict> said(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .filter(field -> !field.getValue().getLast().isBlank())
                .limit(AskVerdict.MOST)
                .map(field ->
                        new AskVerdict(
                                AskId.of(field.getKey().substring(FIELD.length())),
                                AskState.of(field.getValue().getLast()),
                                ""))
                .toList();
    }

    /** What a form or a draft says, and nothing that is another field's. */
    ComposerAsks saying(Map<String, String> fields) {
        var known = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (MARK.matcher(name).matches() && !value.isBlank()) {
                known.put(name, value);
            }
        });
        return new ComposerAsks(known, open, reason);
    }

    ComposerAsks leavingOpen(List<Ask> asks) {
        return new ComposerAsks(marks, asks.stream().map(Ask::words).toList(), reason);
    }

    ComposerAsks reason(@Nullable String typed) {
        return new ComposerAsks(marks, open, typed == null ? reason : typed);
    }

    /** Whether a reason is asked for. */
    boolean wantsReason() {
        return !open.isEmpty() || !reason.isEmpty();
    }
}
