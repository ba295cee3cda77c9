package heed.desk;

import heed.handoff.HandOff;
import heed.web.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * The hand-off of a conversation, above its thread.
 *
 * @param asked the one that waits; null when none does
 * @param brought the one by which its owner has it; null when none
 */
record TalkHandOff(@Nullable Line asked, @Nullable Line brought) {

    /** One hand-off. */
    record Line(
            String id,
            String from,
            String to,
            String when,
            String reason,
            String summary,
            String tried,
            String step) {

        static Line of(HandOff one, TimeWords words) {
            return new Line(
                    one.id().toString(),
                    one.askedByName(),
                    one.to(),
                    words.shortly(one.askedAt()),
                    one.reason(),
                    one.summary(),
                    one.tried(),
                    one.nextStep().text() + ", by " + words.until(one.nextStep().at()));
        }
    }

    static TalkHandOff of(@Nullable HandOff asked, @Nullable HandOff brought, TimeWords words) {
        return new TalkHandOff(
                asked == null ? null : Line.of(asked, words),
                brought == null ? null : Line.of(brought, words));
    }

    boolean empty() {
        return asked == null && brought == null;
    }
}
