package heed.message;

import java.util.Locale;

/** Who says something to whom. */
public enum MessageKind {
    /** From outside to us. */
    INBOUND,
    /** From us to the customer. */
    REPLY,
    /** Among us; the customer never sees it. */
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
