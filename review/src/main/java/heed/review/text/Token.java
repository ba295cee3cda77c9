package heed.review.text;

/**
 * One word, number, link or mark of punctuation.
 *
 * <p>Clitics stand alone ({@code I}, {@code 'll}; {@code d'}, {@code ici}), but {@code don't} is
 * one word; parts joined by hyphens are tokens of their own, as is the hyphen; a number and what is
 * glued to it are two ({@code 5}, {@code th}).
 *
 * @param text as it was written
 * @param lower in lower case, apostrophes made straight
 * @param folded {@code lower} without accents, {@code ß} as {@code ss}
 */
public record Token(TokenKind kind, Span span, String text, String lower, String folded) {

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    public boolean isNumber() {
        return kind == TokenKind.NUMBER;
    }

    /** Whether this is the given punctuation mark or, in lower case, the given word. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean startsWithCapital() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether somebody shouts it: two capitals at least and no small letter. */
    public boolean isShouted() {
        return isWord()
                && text.length() > 1
                && text.chars().filter(Character::isUpperCase).count() > 1
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
