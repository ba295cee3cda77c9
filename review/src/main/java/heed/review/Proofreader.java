package heed.review;

import java.util.List;

/**
 * Finds mistakes of spelling and grammar. It is large, so it is no part of the review: whoever
 * wants it brings one, found by {@link java.util.ServiceLoader}. Safe for use by many threads.
 */
public interface Proofreader {

    /** The id of the check whose findings these are. */
    String CHECK = "language-mistake";

    /** The languages that it knows, two letters each. */
    List<String> languages();

    /** The mistakes in a draft, in its order; none in languages that are not known. */
    List<Finding> findings(ReviewCase reviewCase);
}
