/**
 * Reads a draft reply as a good team lead would, before the customer does: which classic mistake is
 * about to be made and by which words, what the customer asked and whether it is taken up, and what
 * is being promised by when. No framework, no database, no network.
 *
 * <p>{@link heed.review.Reviewer} is the way in. A {@link heed.review.ReviewCase} passes these
 * steps:
 *
 * <ol>
 *   <li>{@link heed.review.text} parts each message into zones, sentences and tokens, and tells the
 *       language;
 *   <li>{@link heed.review.thread} reads the conversation: who is who, what was asked, given and
 *       done before;
 *   <li>{@link heed.review.check} looks for one mistake at a time, mostly with the formulas of
 *       {@link heed.review.phrase};
 *   <li>an arbiter keeps what is worth saying.
 * </ol>
 */
@NullMarked
package heed.review;

import org.jspecify.annotations.NullMarked;
