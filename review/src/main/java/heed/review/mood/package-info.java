/**
 * How customers feel about their matter, by their own words: {@link heed.review.mood.MoodReader}
 * tells it for a conversation. Patterns find what people say in formulas, linear models over hashed
 * words and parts of words find the rest; {@link heed.review.mood.MoodFit} fits those models. Works
 * in time proportional to the text, up to a limit, whatever the text.
 */
@NullMarked
package heed.review.mood;

import org.jspecify.annotations.NullMarked;
