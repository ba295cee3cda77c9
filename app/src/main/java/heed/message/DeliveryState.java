package heed.message;

import java.util.Locale;

/** Where a reply is on its way out. */
public enum DeliveryState {
    /** Waits for its time, or for the next attempt. */
    QUEUED,
    /** Is being handed to the mail server. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** Given up, after the mail server refused it for good or for too long. */
    FAILED,
    /** Taken, and then returned. */
    BOUNCED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
