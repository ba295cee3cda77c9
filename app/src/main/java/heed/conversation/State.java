package heed.conversation;

import java.util.Locale;

/** Where a conversation stands. A snoozed one is open. */
public enum State {
    /** Somebody has something left to do; there is a next step with a time. */
    OPEN,
    /** Nothing is left to do, until the customer writes again. */
    RESOLVED,
    /** Never a customer. */
    SPAM,
    /** Part of another conversation now. */
    MERGED;

    /** The word in the database, in addresses and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
