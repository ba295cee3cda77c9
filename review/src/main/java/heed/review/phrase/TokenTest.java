package heed.review.phrase;

import heed.review.text.Folding;
import heed.review.text.Token;
import heed.review.text.TokenKind;

/** What a phrase wants of one token. */
sealed interface TokenTest {

    boolean fits(Token token);

    /** A word, with its accents or typed without any. */
    record Word(String lower, String folded) implements TokenTest {
        Word(String lower) {
            this(lower, Folding.fold(lower));
        }

        @Override
        public boolean fits(Token token) {
            return token.lower().equals(lower)
                    || token.folded().equals(folded) && token.lower().equals(token.folded());
        }
    }

    /** The beginning of a word. */
    record Beginning(String folded) implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return token.folded().startsWith(folded);
        }
    }

    /** Any token of a kind. */
    record OfKind(TokenKind kind) implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return token.kind() == kind;
        }
    }

    /** Any word or number. */
    record Anything() implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return token.kind() != TokenKind.PUNCTUATION;
        }
    }

    /** A word with a capital letter. */
    record Capital() implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return token.startsWithCapital();
        }
    }

    /** An address to which mail can be sent. */
    record MailAddress() implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return token.kind() == TokenKind.LINK && token.text().indexOf('@') > 0;
        }
    }

    /**
     * What orders, accounts and devices are told apart by: four characters or more, a digit among
     * them.
     */
    record Identifier() implements TokenTest {
        @Override
        public boolean fits(Token token) {
            return (token.isWord() || token.isNumber())
                    && token.text().length() >= 4
                    && token.text().chars().filter(Character::isDigit).count() >= 2;
        }
    }
}
