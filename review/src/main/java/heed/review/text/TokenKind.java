package heed.review.text;

/** What a token is. */
public enum TokenKind {
    /** Letters, and digits after the first letter. */
    WORD,
    /** Digits with points, commas and colons between them: {@code 1,234.50}, {@code 14:30}. */
    NUMBER,
    /** A web or mail address, whole. */
    LINK,
    /** Any other single character that is no space. */
    PUNCTUATION
}
