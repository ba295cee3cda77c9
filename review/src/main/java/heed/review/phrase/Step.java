package heed.review.phrase;

import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;

/** One step of a compiled phrase, which knows the steps behind it. */
sealed interface Step {

    /** What {@link #match} answers when the tokens do not fit. */
    int NONE = -1;

    /** How many tokens a gap may leave out. */
    int LONGEST_GAP = 4;

    /** Where the longest match from here ends, exclusive, or {@link #NONE}. */
    int match(List<Token> tokens, int at);

    /** The phrase is complete. */
    record Accept() implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            return at;
        }
    }

    /** A token that has to fit. */
    record One(TokenTest test, Step next) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            return at < tokens.size() && test.fits(tokens.get(at))
                    ? next.match(tokens, at + 1)
                    : NONE;
        }
    }

    /** Any of several ways, the longest wins. */
    record Either(List<Step> ways) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            int longest = NONE;
            for (Step way : ways) longest = Math.max(longest, way.match(tokens, at));
            return longest;
        }
    }

    /** A few tokens of the same clause, the fewer the better. */
    record Gap(Step next) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            for (int left = 0; left <= LONGEST_GAP && at + left <= tokens.size(); left++) {
                int end = next.match(tokens, at + left);
                if (end != NONE) return end;
                if (at + left < tokens.size() && isClauseMark(tokens.get(at + left))) return NONE;
            }
            return NONE;
        }

        private static boolean isClauseMark(Token token) {
            return token.kind() == TokenKind.PUNCTUATION && ",;:.!?–—".contains(token.text());
        }
    }

    /** What must not stand here. */
    record Not(Step unwanted, Step next) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            return unwanted.match(tokens, at) == NONE ? next.match(tokens, at) : NONE;
        }
    }

    /** Only marks of punctuation before, and the handle of an account: “@mia”. */
    record Start(Step next) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            for (int before = at - 1; before >= 0; before--) {
                boolean handle = before > 0 && tokens.get(before - 1).is("@");
                if (!handle && tokens.get(before).kind() != TokenKind.PUNCTUATION) return NONE;
            }
            return next.match(tokens, at);
        }
    }

    /** Only marks of punctuation behind. */
    record End(Step next) implements Step {
        @Override
        public int match(List<Token> tokens, int at) {
            for (int behind = at; behind < tokens.size(); behind++)
                if (tokens.get(behind).kind() != TokenKind.PUNCTUATION) return NONE;
            return next.match(tokens, at);
        }
    }
}
