package heed.canned;

import java.util.List;

/**
 * How a text looks with a real customer's words in it.
 *
 * @param told whose words they are, or why there is nothing to show
 */
record CannedPreview(String told, List<Text> texts) {

    /** In a language. */
    record Text(String language, String name, String shown) {}

    /** Shown as soon as the page is there, or when somebody asks for it. */
    static final CannedPreview LATER = none("Choose with whom, and press Show.");

    static CannedPreview none(String why) {
        return new CannedPreview(why, List.of());
    }
}
