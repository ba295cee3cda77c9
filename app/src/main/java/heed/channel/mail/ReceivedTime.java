package heed.channel.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a mail counts as written: when it claims, if that can be, and when it reached us otherwise.
 * A sender's clock may be wrong, or set wrong on purpose.
 */
final class ReceivedTime {

    /** For how long servers try to deliver (RFC 5321, 4.5.4.1). */
    private static final Duration LONGEST_WAY = Duration.ofDays(5);

    /** What the store tells times apart by. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private ReceivedTime() {}

    static Instant of(Mailing mailing) {
        return of(mailing, Instant.MIN);
    }

    /**
     * Of a mail that answers another: never older than that.
     *
     * @param answered when the latest that it answers was written
     */
    static Instant of(Mailing mailing, Instant answered) {
        var received = later(mailing.raw().receivedAt(), answered);
        var claimed = mailing.mail().envelope().date();
        if (claimed == null
                || !claimed.isAfter(answered)
                || claimed.isAfter(received)
                || claimed.isBefore(received.minus(LONGEST_WAY))) {
            return received;
        }
        return claimed;
    }

    /** Even where the clock of this machine is behind that of the one that kept the other. */
    private static Instant later(Instant received, Instant answered) {
        return received.isAfter(answered) ? received : answered.plus(TICK);
    }
}
