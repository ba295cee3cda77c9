package heed.reply;

import heed.message.Delivery;
import heed.message.DeliveryState;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits to leave, and what did not arrive. */
record OutboxView(SettingsFrame frame, List<Line> troubled, List<Line> waiting) {

    /**
     * One message.
     *
     * @param how it fares, and what comes next
     * @param why the mail server's words; null when nothing went wrong
     * @param state as style sheets know it
     * @param again what another attempt is called; null when none can be asked for
     * @param back whether it can be taken back
     */
    record Line(
            String url,
            String conversation,
            String subject,
            String to,
            String from,
            String how,
            String exactly,
            @Nullable String why,
            String state,
            @Nullable String again,
            boolean back) {}

    static OutboxView of(
            SettingsFrame frame,
            List<OutboxLine> troubled,
            List<OutboxLine> waiting,
            TimeWords words) {
        return new OutboxView(
                frame,
                troubled.stream().map(line -> line(line, words)).toList(),
                waiting.stream().map(line -> line(line, words)).toList());
    }

    private static Line line(OutboxLine line, TimeWords words) {
        var delivery = line.delivery();
        boolean fresh = delivery.state() == DeliveryState.QUEUED && delivery.attempts() == 0;
        return new Line(
                OutboxPage.HERE + "/" + line.message(),
                "/conversations/" + line.number(),
                "#" + line.number() + " " + line.subject(),
                line.recipients().isEmpty() ? "nobody" : String.join(", ", line.recipients()),
                (line.writer() == null ? "Heed" : line.writer()) + ", " + line.inbox(),
                how(delivery, words),
                words.exactly(delivery.dueAt()),
                delivery.lastError(),
                state(delivery),
                again(delivery),
                fresh && line.mine());
    }

    private static @Nullable String again(Delivery delivery) {
        return switch (delivery.state()) {
            case FAILED -> "Try again";
            case QUEUED ->
                    delivery.attempts() > 0
                            ? "Try again now"
                            : delivery.scheduled() ? "Send it now" : null;
            case SENDING, SENT, BOUNCED -> null;
        };
    }

    private static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case FAILED, BOUNCED -> "stop";
            case QUEUED, SENDING -> delivery.lastError() == null ? "due" : "soon";
            case SENT -> "kept";
        };
    }

    private static String how(Delivery delivery, TimeWords words) {
        var tried =
                delivery.attempts() == 1 ? "tried once" : "tried " + delivery.attempts() + " times";
        return switch (delivery.state()) {
            case FAILED -> "Given up, " + tried;
            case BOUNCED -> "Came back";
            case SENDING -> "Being handed over";
            case SENT -> "Sent";
            case QUEUED -> {
                if (delivery.attempts() > 0) {
                    yield "Not taken yet, " + tried + "; next " + words.until(delivery.dueAt());
                }
                yield delivery.scheduled()
                        ? "Leaves " + words.until(delivery.dueAt()) + ", as its writer chose"
                        : "Leaves in a moment";
            }
        };
    }
}
