/**
 * A conversation as far as the review understands it: who is who, what was asked, what was given,
 * what earlier replies of ours did.
 */
@NullMarked
package heed.review.thread;

import org.jspecify.annotations.NullMarked;
