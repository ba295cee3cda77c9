package heed.desk;

import heed.web.Icon;
import java.util.List;

/**
 * The navigation. Counts come later, into the places that are kept for them.
 *
 * @param name of the person who looks
 */
record NavView(
        List<Entry> mine,
        List<Entry> all,
        List<Entry> rest,
        List<Entry> views,
        String name,
        boolean keeps) {

    /**
     * Somewhere to go.
     *
     * @param key names the place of its count
     */
    record Entry(String key, String label, String url, Icon icon, boolean current) {}
}
