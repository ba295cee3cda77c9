package heed.channel.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * When a mail counts as written: when it claims, if that can be, and when it reached us otherwise.
 * A sender's clock may be wrong, or set wrong on purpose.
 */
final class ReceivedTime {

    /** For how long servers try to deliver (RFC 5321, 4.5.4.1). */
    private static final Duration LONGEST_WAY = Duration.ofDays(5);

    private ReceivedTime() {}

    static Instant of(Mailing mailing) {
        var received = mailing.raw().receivedAt();
        var claimed = mailing.mail().envelope().date();
        if (claimed == null
                || claimed.isAfter(received)
                || claimed.isBefore(received.minus(LONGEST_WAY))) {
            return received;
        }
        return claimed;
    }
}
