/**
 * Small grammars over the words of a sentence, written as tables that read like text: patterns of
 * words on the left, what they stand for on the right. {@link heed.review.grammar.Grammar} reads a
 * table, {@link heed.review.grammar.Reading} applies it to one sentence.
 *
 * <p>Of each rule only the longest match at a place is kept, and remembered, so that reading takes
 * time in proportion to the length of the sentence, whatever the sentence.
 */
@NullMarked
package heed.review.grammar;

import org.jspecify.annotations.NullMarked;
