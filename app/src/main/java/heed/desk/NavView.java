package heed.desk;

import heed.web.Icon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The navigation. Counts come later, into the places that are kept for them, and so do the views
 * beside a conversation.
 *
 * @param searching whether the list is a search
 * @param wide the address of the page that is open without a list to change; null beside a list
 * @param views what people keep; null when they are yet to come
 * @param name of the person who looks
 * @param keeps whether they keep people, teams and inboxes
 */
record NavView(
        boolean searching,
        @Nullable String wide,
        List<Entry> mine,
        List<Entry> all,
        List<Entry> rest,
        @Nullable List<Entry> views,
        String name,
        String initials,
        boolean keeps) {

    /** What we owe, and to whom it was handed. */
    static final List<Entry> OWED =
            List.of(
                    owed("Promises", "/promises", Icon.PROMISE, "p"),
                    owed("Complaints", "/complaints", Icon.COMPLAINT, "l"),
                    owed("Known issues", "/issues", Icon.KNOWN_ISSUE, "k"),
                    owed("Hand-offs", "/hand-offs", Icon.HAND_OFF, "h"),
                    owed("Duty", "/duty", Icon.DUTY, "d"));

    /** Whether the page that begins with {@code address} is open. */
    boolean isAt(String address) {
        return address.equals(wide);
    }

    /** Whether a list stands on the page, which another can take the place of. */
    boolean swaps() {
        return wide == null;
    }

    private static Entry owed(String label, String url, Icon icon, String key) {
        return new Entry(url, label, url, icon, false, "g " + key);
    }

    /**
     * Somewhere to go.
     *
     * @param id names the place of its count
     * @param key what leads there from the keyboard; null when nothing does
     */
    record Entry(
            String id,
            String label,
            String url,
            Icon icon,
            boolean current,
            @Nullable String key) {}
}
