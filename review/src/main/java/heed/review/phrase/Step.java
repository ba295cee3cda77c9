package heed.review.phrase;

import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One step of a compiled phrase, which knows the steps behind it. */
sealed interface Step {

    /** What {@link #match} answers when the tokens do not fit. */
    int NONE = -1;

    /** Tells steps apart that may be reached on several ways. */
    AtomicInteger NUMBERS = new AtomicInteger();

    /** How many tokens a gap may leave out. */
    int LONGEST_GAP = 4;

    /** Where the longest match from here ends, exclusive, or {@link #NONE}. */
    int match(Matching tokens, int at);

    /** The phrase is complete. */
    record Accept() implements Step {
        @Override
        public int match(Matching tokens, int at) {
            return at;
        }
    }

    /** A token that has to fit. */
    record One(TokenTest test, Step next) implements Step {
        @Override
        public int match(Matching tokens, int at) {
            return at < tokens.size() && test.fits(tokens.get(at))
                    ? next.match(tokens, at + 1)
                    : NONE;
        }
    }

    /**
     * Any of several ways, the longest wins.
     *
     * @param byWord those that begin with a word, by it: lists of words are long
     * @param others all that begin otherwise
     */
    record Either(Map<String, List<Step>> byWord, List<Step> others) implements Step {

        static Either of(List<Step> ways) {
            var byWord = new HashMap<String, List<Step>>();
            var others = new ArrayList<Step>();
            for (Step way : ways) {
                if (way instanceof One(TokenTest.Word word, _)) {
                    byWord.computeIfAbsent(word.folded(), _ -> new ArrayList<>()).add(way);
                } else {
                    others.add(way);
                }
            }
            return new Either(byWord, List.copyOf(others));
        }

        @Override
        public int match(Matching tokens, int at) {
            int longest = NONE;
            if (at < tokens.size()) {
                var able = byWord.getOrDefault(tokens.get(at).folded(), List.of());
                for (Step way : able) longest = Math.max(longest, way.match(tokens, at));
            }
            for (Step way : others) longest = Math.max(longest, way.match(tokens, at));
            return longest;
        }
    }

    /** A part that may be missing. */
    record Maybe(int number, Step with, Step without) implements Step {
        Maybe(Step with, Step without) {
            this(NUMBERS.incrementAndGet(), with, without);
        }

        @Override
        public int match(Matching tokens, int at) {
            Integer known = tokens.known(number, at);
            if (known != null) return known;
            int longest = Math.max(with.match(tokens, at), without.match(tokens, at));
            return tokens.remember(number, at, longest);
        }
    }

    /** A few tokens of the same clause, the fewer the better. */
    record Gap(int number, Step next) implements Step {
        Gap(Step next) {
            this(NUMBERS.incrementAndGet(), next);
        }

        @Override
        public int match(Matching tokens, int at) {
            Integer known = tokens.known(number, at);
            return known != null ? known : tokens.remember(number, at, end(tokens, at));
        }

        private int end(Matching tokens, int at) {
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
        public int match(Matching tokens, int at) {
            return unwanted.match(tokens, at) == NONE ? next.match(tokens, at) : NONE;
        }
    }

    /** Only marks of punctuation before, and the handle of an account: “@mia”. */
    record Start(Step next) implements Step {
        @Override
        public int match(Matching tokens, int at) {
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
        public int match(Matching tokens, int at) {
            for (int behind = at; behind < tokens.size(); behind++)
                if (tokens.get(behind).kind() != TokenKind.PUNCTUATION) return NONE;
            return next.match(tokens, at);
        }
    }
}
