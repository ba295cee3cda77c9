package heed.desk;

import heed.gate.Reviewed;
import heed.message.MessageId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the customer asked for, and what the draft makes of it.
 *
 * @param id null when it is not kept yet, so that nobody can say anything about it
 * @param place where it stands in the thread; empty when nowhere
 * @param done whether the draft takes it up
 * @param state in a word
 */
record MarginAsk(@Nullable String id, String words, String place, boolean done, String state) {

    private static final String ANSWERED = "Answered";

    /** Whether the box beside it says it all. */
    boolean plain() {
        return !done || state.equals(ANSWERED);
    }

    /** What the last message asks, whatever is open from before, and what the writer spoke of. */
    static List<MarginAsk> of(List<Reviewed.Ask> asks) {
        var last =
                asks.stream()
                        .map(Reviewed.Ask::message)
                        .filter(Objects::nonNull)
                        .reduce((one, other) ->
                                other.value().compareTo(one.value()) > 0 ? other : one);
        return asks.stream()
                .filter(ask ->
                        ask.state().equals("open")
                                || ask.byHand()
                                || last.map(message -> message.equals(ask.message())).orElse(false))
                .map(MarginAsk::of)
                .toList();
    }

    private static MarginAsk of(Reviewed.Ask ask) {
        MessageId message = ask.message();
        return new MarginAsk(
                ask.id() == null ? null : ask.id().toString(),
                ask.text(),
                message == null ? "" : "#message-" + message,
                !ask.state().equals("open"),
                switch (ask.state()) {
                    case "answered" -> ask.byHand() ? "Answered, you say" : ANSWERED;
                    case "deferred" -> "You say when";
                    case "declined" -> "You say no";
                    default -> ask.byHand() ? "Not answered, you say" : "Not in your reply yet";
                });
    }
}
