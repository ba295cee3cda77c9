package heed.review.phrase;

import heed.review.phrase.Phrases.Match;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;
import java.util.Locale;

/** Why a formula may stand in a sentence without being meant. */
public enum Guard {
    /** “I would never say that you should have …”. */
    NEGATED {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return isBefore(match, NEGATION, 4, true);
        }
    },
    /** Somebody else's words in quotation marks. */
    QUOTED {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return quotations.hold(match.span());
        }
    },
    /** The sentence asks. */
    QUESTION {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return match.sentence().isQuestion();
        }
    },
    /** “If you should have …”. */
    CONDITION {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return isBefore(match, IF, 14, false);
        }
    },
    /** “You wrote that …”, “they told you …”. */
    REPORTED {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return isBefore(match, SAID, 8, false);
        }
    },
    /** “It looks as if you …”, “perhaps you …”. */
    SOFTENED {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return isBefore(match, SOFTENING, 6, false);
        }
    },
    /** “Any further question”: the matter itself is settled. */
    FURTHER {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return MORE.isIn(match.sentence());
        }
    },
    /** Only in case of need: “call us if you have any further question”. */
    FALLBACK {
        @Override
        boolean holds(Match match, Quotations quotations) {
            return IF.isIn(match.sentence()) || MORE.isIn(match.sentence());
        }
    };

    private static final Phrases NEGATION = Phrases.of("<negation>");
    private static final Phrases IF = Phrases.of("<if>");
    private static final Phrases SAID = Phrases.of("<said>");
    private static final Phrases SOFTENING = Phrases.of("<softening>");
    private static final Phrases MORE = Phrases.of("<further>");

    abstract boolean holds(Match match, Quotations quotations);

    static Guard named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isBefore(Match match, Phrases words, int tokens, boolean sameClause) {
        List<Token> all = match.sentence().tokens();
        int from = Math.max(0, match.first() - tokens);
        if (sameClause)
            for (int at = match.first() - 1; at >= from; at--)
                if (isClauseMark(all.get(at))) from = at + 1;
        if (from >= match.first()) return false;
        List<Token> before = all.subList(from, match.first());
        Sentence sentence = match.sentence();
        return words.isIn(
                new Sentence(
                        before.getFirst().span().and(before.getLast().span()),
                        sentence.zone(),
                        before,
                        sentence.language()));
    }

    private static boolean isClauseMark(Token token) {
        return token.is("but")
                || token.is("aber")
                || token.is("mais")
                || token.kind() == TokenKind.PUNCTUATION && ",;:–—(".contains(token.text());
    }
}
