package heed.review.text;

import java.util.List;

/**
 * A sentence, or what stands for one: a greeting, an item of a list, a row of a table.
 *
 * @param span from its first to its last token
 * @param tokens never empty
 * @param language as {@link Languages} names it
 */
public record Sentence(Span span, ZoneKind zone, List<Token> tokens, String language) {

    /** Whether it ends in a question mark. */
    public boolean isQuestion() {
        for (int at = tokens.size() - 1; at >= 0; at--) {
            Token token = tokens.get(at);
            if (token.is("?") || token.is("¿")) return true;
            if (token.kind() != TokenKind.PUNCTUATION) return false;
        }
        return false;
    }

    public String of(String text) {
        return span.of(text);
    }

    Sentence in(String language) {
        return new Sentence(span, zone, tokens, language);
    }
}
