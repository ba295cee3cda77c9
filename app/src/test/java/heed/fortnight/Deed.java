package heed.fortnight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in the fortnight.
 *
 * @param of which conversation, counted from 0
 * @param until a promise's time, a snooze's end, or by when the next step is to be taken
 * @param other which other conversation or customer it concerns; -1 for none
 */
record Deed(Instant at, int of, What what, @Nullable Instant until, int other) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** What it is. */
    enum What {
        /** The customer's first words, by mail. */
        WRITES,
        /** More words of theirs in the same conversation. */
        WRITES_AGAIN,
        /** “Thanks, that worked!” */
        THANKS,
        REPLY,
        /** A reply that answers nothing, and puts it off. */
        PUTS_OFF,
        /** A reply that promises something until then. */
        PROMISE,
        REPLY_AND_RESOLVE,
        /** The same, and it is but a workaround: Heed checks in some days later. */
        REPLY_WITH_WORKAROUND,
        /** Without a word to the customer. */
        RESOLVE,
        KEEP,
        RENEW,
        WITHDRAW,
        /** A broken promise's customer is told, by phone. */
        TELL,
        PAUSE_FOR_CUSTOMER,
        PAUSE_FOR_OTHERS,
        PAUSE_AS_AGREED,
        RESUME,
        SNOOZE,
        ASK_TO_TAKE_OVER,
        DECLINE,
        ACCEPT,
        /** Heed opens it again, for its owner to ask how they are getting on. */
        CHECK_IN,
        /** Becomes part of another. */
        MERGE;

        boolean isReply() {
            return this == REPLY || this == PUTS_OFF || this == PROMISE || resolvesWithReply();
        }

        boolean resolvesWithReply() {
            return this == REPLY_AND_RESOLVE || this == REPLY_WITH_WORKAROUND;
        }

        boolean resolves() {
            return resolvesWithReply() || this == RESOLVE;
        }

        boolean isHeard() {
            return this == WRITES || this == WRITES_AGAIN;
        }

        boolean isOurs() {
            return !isHeard() && this != THANKS && this != CHECK_IN;
        }
    }

    Deed until(@Nullable Instant then) {
        return new Deed(at, of, what, then, other);
    }

    String told(ZoneId zone) {
        return "%s #%d %s%s%s"
                .formatted(
                        at.atZone(zone).format(TIME),
                        of,
                        what,
                        until == null ? "" : " until " + until.atZone(zone).format(TIME),
                        other < 0 ? "" : " (" + other + ")");
    }
}
