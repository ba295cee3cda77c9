package heed.review.grammar;

import heed.review.text.Span;

/**
 * The smallest thing a grammar can name: a run of letters, a run of digits, or one other character.
 * Finer than a token, so that {@code 14.3.}, {@code 3pm} and {@code 2h30} are read by rules.
 *
 * @param text in lower case, apostrophes made straight
 * @param capital whether it begins with a capital letter
 * @param glued whether nothing stands between the symbol before and this one
 */
public record Symbol(String text, Span span, boolean capital, boolean glued) {

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean is(String other) {
        return text.equals(other);
    }
}
