/**
 * What sentences mean, as numbers: {@link heed.review.meaning.Meanings} reads a text with a small
 * language model that runs on this machine. Texts of like meaning and tone get like numbers,
 * whatever words they use. English only. Where the model cannot run there are no meanings, and
 * those who want them do without.
 */
@NullMarked
package heed.review.meaning;

import org.jspecify.annotations.NullMarked;
