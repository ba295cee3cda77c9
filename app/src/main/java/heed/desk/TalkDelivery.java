package heed.desk;

import heed.message.Delivery;
import heed.message.DeliveryState;
import heed.web.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * How a reply of ours fares, in words, and what can be done about it.
 *
 * @param state {@code queued}, {@code planned}, {@code sending}, {@code sent}, {@code failed} or
 *     {@code bounced}, as style sheets know it
 * @param why what the mail server said; null when nothing went wrong
 */
record TalkDelivery(
        String state,
        String words,
        String exactly,
        @Nullable String why,
        boolean takeBack,
        boolean sendNow,
        boolean sendAgain) {

    static TalkDelivery of(Delivery delivery, TimeWords words) {
        return switch (delivery.state()) {
            case QUEUED -> queued(delivery, words);
            case SENDING -> plain("sending", "on its way", delivery, words);
            case SENT -> {
                var at = delivery.sentAt() == null ? delivery.dueAt() : delivery.sentAt();
                yield new TalkDelivery(
                        "sent",
                        "sent " + words.shortly(at),
                        words.exactly(at),
                        null,
                        false,
                        false,
                        false);
            }
            case FAILED -> wrong("Not sent", delivery, words);
            case BOUNCED -> wrong("Came back", delivery, words);
        };
    }

    private static TalkDelivery queued(Delivery delivery, TimeWords words) {
        var due = delivery.dueAt();
        var exactly = words.exactly(due);
        if (delivery.held()) {
            return new TalkDelivery(
                    "queued",
                    "waits: nothing leaves its inbox just now, tried again " + words.until(due),
                    exactly,
                    delivery.lastError(),
                    delivery.isHere(),
                    false,
                    false);
        }
        if (delivery.attempts() > 0) {
            return new TalkDelivery(
                    "queued",
                    "not sent yet, tried again " + words.until(due),
                    exactly,
                    delivery.lastError(),
                    false,
                    false,
                    true);
        }
        if (delivery.scheduled()) {
            return new TalkDelivery(
                    "planned", "leaves " + words.until(due), exactly, null, true, true, false);
        }
        boolean undoable =
                delivery.undoUntil() != null && delivery.undoUntil().isAfter(words.now());
        return new TalkDelivery(
                "queued", "leaves in a moment", exactly, null, undoable, false, false);
    }

    private static TalkDelivery plain(
            String state, String said, Delivery delivery, TimeWords words) {
        return new TalkDelivery(
                state, said, words.exactly(delivery.dueAt()), null, false, false, false);
    }

    private static TalkDelivery wrong(String said, Delivery delivery, TimeWords words) {
        var why = delivery.lastError();
        return new TalkDelivery(
                delivery.state().word(),
                said,
                words.exactly(delivery.dueAt()),
                why == null ? "the mail server did not say why" : why,
                false,
                false,
                delivery.state() == DeliveryState.FAILED);
    }
}
