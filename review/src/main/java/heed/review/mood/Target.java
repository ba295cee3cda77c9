package heed.review.mood;

import java.util.Locale;

/** What a model is fitted to find in a customer's message. */
enum Target {
    UPSET("upset"),
    COMPLAINT("complaint");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    /** What the labelled talks call it. */
    String label() {
        return label;
    }

    /** What its file of weights is called. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
