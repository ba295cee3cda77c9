package heed.review.check;

import java.util.List;

/**
 * Looks for one mistake. Stateless and safe for use by many threads; made once, by a constructor
 * without parameters.
 */
@FunctionalInterface
public interface Check {

    /** What it sees in the draft, or misses there. */
    List<Sighting> check(Draft draft);
}
