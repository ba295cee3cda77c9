package heed.desk;

import heed.gate.Reviewed;
import java.util.List;

/**
 * Something that the customer asked for, and what the draft makes of it.
 *
 * @param place where it stands in the thread
 * @param done whether the draft takes it up
 * @param state in a word
 */
record MarginAsk(String words, String place, boolean done, String state) {

    private static final String ANSWERED = "Answered";

    /** Whether the box beside it says it all. */
    boolean plain() {
        return !done || state.equals(ANSWERED);
    }

    /** What the last message asks, and whatever is open from before. */
    static List<MarginAsk> of(List<Reviewed.Ask> asks) {
        return asks.stream()
                .filter(ask ->
                        ask.state().equals("open")
                                || ask.message().equals(asks.getLast().message()))
                .map(MarginAsk::of)
                .toList();
    }

    private static MarginAsk of(Reviewed.Ask ask) {
        return new MarginAsk(
                ask.text(),
                "#message-" + ask.message(),
                !ask.state().equals("open"),
                switch (ask.state()) {
                    case "answered" -> ANSWERED;
                    case "deferred" -> "You say when";
                    case "declined" -> "You say no";
                    default -> "Not in your reply yet";
                });
    }
}
