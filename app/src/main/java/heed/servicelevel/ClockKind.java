package heed.servicelevel;

import java.util.Locale;

/** The four clocks of a conversation. All run in the opening hours of its team. */
public enum ClockKind {
    /** From the customer's first words until our first reply. */
    FIRST_REPLY("First reply"),
    /** From words of the customer's that nobody answered yet until our next reply. */
    NEXT_REPLY("Next reply"),
    /** From each reply of ours until the next: the customer hears from us even without news. */
    NEXT_UPDATE("Next update"),
    /** From the beginning until it is resolved, over all reopenings. */
    RESOLUTION("Resolution");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The word in the database and in the API: {@code first-reply}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    public static ClockKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
