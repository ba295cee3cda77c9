package heed.servicelevel;

import java.util.Locale;

/** Why clocks stand still. A reply that the customer waits for is never put off by any of them. */
public enum PauseReason {
    /** They have to answer first. Ends when they write. */
    CUSTOMER("Waiting for the customer"),
    /** A carrier, a supplier, an authority. The customer still hears from us meanwhile. */
    OTHERS("Waiting for somebody else"),
    /** The customer agreed to a later time. */
    AGREED("Agreed on a later time");

    private final String label;

    PauseReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the clock stands still for it. */
    boolean stops(ClockKind kind) {
        return switch (kind) {
            case FIRST_REPLY, NEXT_REPLY -> false;
            case NEXT_UPDATE -> this != OTHERS;
            case RESOLUTION -> true;
        };
    }

    /** The word in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    public static PauseReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
