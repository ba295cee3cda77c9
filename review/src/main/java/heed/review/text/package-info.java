/**
 * Text as the review sees it: zones, sentences, tokens and languages. {@link
 * heed.review.text.TextReader} is the way in. All offsets are UTF-16 code units into the text as it
 * was given, ends are exclusive, and everything takes time in proportion to the text's length,
 * whatever the text.
 *
 * <p>Words of languages stand in the resources, not in the code.
 */
@NullMarked
package heed.review.text;

import org.jspecify.annotations.NullMarked;
