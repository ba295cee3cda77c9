/**
 * Formulas that people use, written down so that a list of them reads like text: {@code you should
 * (just|simply)? have <done>}. {@link heed.review.phrase.Phrases} finds them among tokens; {@link
 * heed.review.phrase.Guard} tells when they are not meant.
 */
@NullMarked
package heed.review.phrase;

import org.jspecify.annotations.NullMarked;
