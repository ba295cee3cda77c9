package heed.desk;

import heed.ask.Ask;
import heed.ask.AskId;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a composer's form says of what was asked, where its writer knows better than the review.
 *
 * @param open what would stay open if the conversation were resolved, in the customer's words;
 *     empty when nobody asked for that
 * @param reason why it is resolved all the same, as it was typed
 */
record ComposerAsks(List<AskVerdict> said, List<String> open, String reason) {

    static final ComposerAsks NONE = new ComposerAsks(List.of(), List.of(), "");

    /** Begins the name of a field; behind it stands the ask, and in it the state. */
    static final String FIELD = "ask-";

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

    ComposerAsks saying(List<AskVerdict> verdicts) {
        return new ComposerAsks(verdicts, open, reason);
    }

    ComposerAsks leavingOpen(List<Ask> asks) {
        return new ComposerAsks(said, asks.stream().map(Ask::words).toList(), reason);
    }

    ComposerAsks reason(@Nullable String typed) {
        return new ComposerAsks(said, open, typed == null ? reason : typed);
    }

    /** Whether a reason is asked for. */
    boolean wantsReason() {
        return !open.isEmpty() || !reason.isEmpty();
    }
}
