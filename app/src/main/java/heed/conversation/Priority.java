package heed.conversation;

import java.time.Duration;
import java.util.Locale;

/** How soon a customer should hear from us, in opening hours. */
public enum Priority {
    LOW(Duration.ofHours(16)),
    NORMAL(Duration.ofHours(4)),
    HIGH(Duration.ofHours(2)),
    URGENT(Duration.ofHours(1));

    private final Duration replyWithin;

    Priority(Duration replyWithin) {
        this.replyWithin = replyWithin;
    }

    public Duration replyWithin() {
        return replyWithin;
    }

    /** The word in the database, in addresses and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
