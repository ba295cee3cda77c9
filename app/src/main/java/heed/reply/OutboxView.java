package heed.reply;

import heed.message.Delivery;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits to leave, and what did not arrive. */
record OutboxView(SettingsFrame frame, List<Line> troubled, List<Held> held, List<Line> waiting) {

    /**
     * An inbox that has no way out just now, and what waits in it.
     *
     * @param what in a heading
     * @param since until now, and what comes next
     * @param account where it is mended; null for who may not
     */
    record Held(
            String id,
            String what,
            String why,
            String since,
            String attempt,
            @Nullable String account,
            List<Line> lines) {}

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
            List<InboxHold> holds,
            boolean mayMend,
            TimeWords words) {
        return new OutboxView(
                frame,
                troubled.stream().map(line -> line(line, words)).toList(),
                holds.stream()
                        .map(hold -> held(hold, waiting, mayMend, words))
                        .filter(held -> !held.lines().isEmpty())
                        .toList(),
                waiting.stream()
                        .filter(line -> !line.delivery().held())
                        .map(line -> line(line, words))
                        .toList());
    }

    private static Held held(
            InboxHold hold, List<OutboxLine> waiting, boolean mayMend, TimeWords words) {
        return new Held(
                "inbox-" + hold.inbox(),
                "Nothing leaves " + hold.name() + " just now",
                hold.why(),
                "It has been so since "
                        + words.until(hold.since())
                        + ". One reply is tried next at "
                        + words.until(hold.until())
                        + "; all leave as soon as one does."
                        + (mayMend || hold.why().contains("administrator")
                                ? ""
                                : " An administrator can look at the account."),
                OutboxPage.HERE + "/inboxes/" + hold.inbox() + "/attempt",
                mayMend ? "/settings/inboxes/" + hold.inbox() + "#sending" : null,
                waiting.stream()
                        .filter(line ->
                                line.delivery().held() && line.inboxId().equals(hold.inbox()))
                        .map(line -> line(line, words))
                        .toList());
    }

    private static Line line(OutboxLine line, TimeWords words) {
        var delivery = line.delivery();
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
                delivery.isHere() && line.mine());
    }

    private static @Nullable String again(Delivery delivery) {
        if (delivery.held()) {
            return null; // its inbox is tried
        }
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
                if (delivery.held()) {
                    yield "Waits for its inbox";
                }
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
