package heed.duty;

import java.util.List;

/**
 * Something that somebody must hear of by a second path when it fails, such as mail that is not
 * fetched. Whoever keeps such things implements this.
 */
public interface Watched {

    /**
     * What is wrong just now.
     *
     * @param key names what failed, the same for as long as it does
     * @param words a sentence for who must mend it
     */
    record Trouble(String key, String words) {}

    /** Asked each minute, by a job of Heed's own. */
    List<Trouble> troubles();
}
