package heed.mail.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that a mail was not delivered.
 *
 * @param recipients who did not get it; empty if the report does not say
 * @param kind whether trying again may help
 * @param reason the remote server's words or status code, null if it gave none
 * @param originalMessageId Message-ID of the mail that was not delivered, null if the report does
 *     not hold it
 */
public record Bounce(
        List<String> recipients,
        Kind kind,
        @Nullable String reason,
        @Nullable String originalMessageId) {

    public enum Kind {
        /** The address will not work tomorrow either. */
        HARD,
        /** Full, busy, greylisted, late: may pass. */
        SOFT,
        UNKNOWN
    }
}
