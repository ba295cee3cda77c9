package heed.desk;

import heed.ask.Ask;
import heed.ask.AskState;
import heed.conversation.Outcome;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.web.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in a conversation, each with what may be said of it.
 *
 * @param resolves whether the conversation is about to be resolved: of what is open alone
 * @param reason why it is resolved although something is open, as it was typed
 * @param endings how it may end, the proposal first; empty when it is not about to be resolved
 */
record AsksView(List<Line> lines, boolean resolves, String reason, List<Ending> endings) {

    static final String WORDS = "words-";
    static final String STATE = "state-";
    static final String REASON = "reason-";

    private static final int MOST_ANSWERS = 10;

    /**
     * A way to end.
     *
     * @param key which key takes it
     */
    record Ending(String word, String label, String help, String key, boolean proposed) {

        static List<Ending> of(Outcome proposed) {
            var endings = new ArrayList<Ending>();
            for (var one : Outcome.values()) {
                var key = Integer.toString(endings.size() + 1);
                endings.add(new Ending(one.word(), label(one), help(one), key, one == proposed));
            }
            return endings;
        }

        private static String label(Outcome of) {
            return of.words().substring(0, 1).toUpperCase(Locale.ROOT) + of.words().substring(1);
        }

        private static String help(Outcome of) {
            return switch (of) {
                case SOLVED -> "what they wanted is done";
                case WORKAROUND -> "they can go on, it is not done";
                case DECLINED -> "we do not do it, and said so";
                case NO_ANSWER -> "they did not answer any more";
            };
        }
    }

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

    /**
     * @param proposed how it ended, as it seems; null when it is not about to be resolved
     */
    static AsksView of(
            List<Ask> asks, List<Message> thread, @Nullable Outcome proposed, TimeWords words) {
        boolean resolves = proposed != null;
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
                "",
                proposed == null ? List.of() : Ending.of(proposed));
    }

    /** With what somebody typed, which was refused. */
    AsksView typed(Map<String, String> fields) {
        return new AsksView(
                lines.stream().map(line -> line.typed(fields)).toList(),
                resolves,
                fields.getOrDefault("reason", ""),
                endings);
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

    private static Option option(Ask ask, AskState state, @Nullable MessageId reply, String label) {
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
