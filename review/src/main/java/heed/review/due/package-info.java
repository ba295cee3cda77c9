/**
 * When something is due: finds the words that name a time and reckons the instant they mean, with a
 * team's working time and zones.
 *
 * <p>{@link heed.review.due.DueTimes} finds {@linkplain heed.review.due.DuePhrase phrases}, by one
 * table of rules for each language in the resources; {@link heed.review.due.Viewpoint} reckons
 * them. What is found says nothing about promises: it may as well be the day somebody wrote.
 */
@NullMarked
package heed.review.due;

import org.jspecify.annotations.NullMarked;
