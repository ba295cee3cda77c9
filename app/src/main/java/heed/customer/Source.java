package heed.customer;

import java.util.Locale;

/**
 * From where we have what a card says. What customers told us themselves stands over what we read
 * or heard elsewhere, and what a machine observed stands under everything.
 */
public enum Source {
    /** They told somebody here. */
    SAID(0, "said"),
    /** They chose it on their own card. */
    CHOSEN(0, "chosen"),
    /** It stood under a mail of theirs, or in its sender's name, and somebody here agreed. */
    SIGNATURE(1, "signature"),
    /** It came from another system. */
    IMPORTED(2, "imported"),
    /** Heed took it from how they write. */
    OBSERVED(3, "observed");

    private final int rank;
    private final String word;

    Source(int rank, String word) {
        this.rank = rank;
        this.word = word;
    }

    /** As it is kept and shown. */
    public String word() {
        return word;
    }

    /** Which stands over which: the lower one. */
    int rank() {
        return rank;
    }

    static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
