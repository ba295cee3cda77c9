package heed.desk;

import heed.ask.Ask;
import heed.ask.AskState;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.web.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was asked in a conversation, each with what may be said of it.
 *
 * @param resolves whether the conversation is about to be resolved: of what is open alone
 * @param reason why it is resolved although something is open, as it was typed
 */
record AsksView(List<Line> lines, boolean resolves, String reason) {

    static final String WORDS = "words-";
    static final String STATE = "state-";
    static final String REASON = "reason-";

    private static final int MOST_ANSWERS = 10;

    /**
     * One ask.
     *
     * @param place where it stands in the thread; empty when nowhere
     * @param told who said what became of it, and when
     */
    record Line(
            String id,
            String words,
            String place,
            List<Option> options,
            String reason,
            String told,
            boolean open) {

        Line typed(Map<String, String> fields) {
            var state = fields.getOrDefault(STATE + id, "");
            return new Line(
                    id,
                    fields.getOrDefault(WORDS + id, words),
                    place,
                    state.isEmpty()
                            ? options
                            : options.stream().map(option -> option.chosen(state)).toList(),
                    fields.getOrDefault(REASON + id, reason),
                    told,
                    open);
        }
    }

    /** What may have become of an ask: a state, or a state and the message that brought it. */
    record Option(String value, String label, boolean chosen) {

        Option chosen(String wanted) {
            return new Option(value, label, value.equals(wanted));
        }
    }

    static AsksView of(List<Ask> asks, List<Message> thread, boolean resolves, TimeWords words) {
        var ours =
                thread.reversed().stream()
                        .filter(message -> message.kind() != MessageKind.INBOUND)
                        .limit(MOST_ANSWERS)
                        .toList();
        return new AsksView(
                asks.stream()
                        .filter(ask -> !resolves || ask.isOpen())
                        .map(ask -> line(ask, ours, words))
                        .toList(),
                resolves,
                "");
    }

    /** With what somebody typed, which was refused. */
    AsksView typed(Map<String, String> fields) {
        return new AsksView(
                lines.stream().map(line -> line.typed(fields)).toList(),
                resolves,
                fields.getOrDefault("reason", ""));
    }

    private static Line line(Ask ask, List<Message> ours, TimeWords words) {
        var message = ask.message();
        return new Line(
                ask.id().toString(),
                ask.words(),
                message == null ? "" : "#message-" + message,
                options(ask, ours, words),
                ask.reason(),
                told(ask, words),
                ask.isOpen());
    }

    private static List<Option> options(Ask ask, List<Message> ours, TimeWords words) {
        var options = new ArrayList<Option>();
        options.add(option(ask, AskState.OPEN, null, "Still open"));
        for (var one : ours) {
            var by = (one.kind() == MessageKind.NOTE ? "the note of " : "the reply of ");
            options.add(
                    option(
                            ask,
                            AskState.ANSWERED,
                            one.id(),
                            "Answered by " + by + one.fromName() + ", " + words.shortly(one.at())));
        }
        if (ask.state() == AskState.DEFERRED || !ours.isEmpty()) {
            var last = ask.state() == AskState.DEFERRED ? ask.reply() : ours.getFirst().id();
            options.add(option(ask, AskState.DEFERRED, last, "We said when the answer comes"));
        }
        options.add(
                option(
                        ask,
                        AskState.DECLINED,
                        ask.state() == AskState.DECLINED ? ask.reply() : null,
                        "No answer: say why"));
        options.add(option(ask, AskState.DROPPED, null, "Not a question"));
        return options;
    }

    private static Option option(
            Ask ask,
            AskState state,
            @org.jspecify.annotations.Nullable MessageId reply,
            String label) {
        boolean chosen =
                ask.state() == state
                        && (state != AskState.ANSWERED
                                || reply != null && reply.equals(ask.reply()));
        return new Option(state.word() + (reply == null ? "" : ":" + reply), label, chosen);
    }

    private static String told(Ask ask, TimeWords words) {
        if (ask.isOpen() && ask.person() == null) {
            return ask.again() == null ? "" : "Asked again";
        }
        var who = ask.personName() == null ? "Heed" : ask.personName();
        return "by " + who + ", " + words.shortly(ask.changedAt());
    }
}
