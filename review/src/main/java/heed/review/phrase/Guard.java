package heed.review.phrase;

import heed.review.phrase.Phrases.Match;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Why a formula may stand in a sentence without being meant. */
public enum Guard {
    /** “I would never say that you should have …”. */
    NEGATED((match, _) -> isBefore(match, Wording.NEGATION, 4, true)),
    /** Somebody else's words in quotation marks. */
    QUOTED((match, quotations) -> quotations.hold(match.span())),
    /** The sentence asks. */
    QUESTION((match, _) -> match.sentence().isQuestion()),
    /** “If you should have …”. */
    CONDITION((match, _) -> isBefore(match, Wording.IF, 14, false)),
    /** “You wrote that …”, “they told you …”. */
    REPORTED((match, _) -> isBefore(match, Wording.SAID, 8, false)),
    /** “It looks as if you …”, “perhaps you …”. */
    SOFTENED((match, _) -> isBefore(match, Wording.SOFTENING, 6, false)),
    /** “Any further question”: the matter itself is settled. */
    FURTHER((match, _) -> Wording.MORE.isIn(match.sentence())),
    /** Only in case of need: “call us if you have any further question”. */
    FALLBACK(
            (match, _) -> Wording.IF.isIn(match.sentence()) || Wording.MORE.isIn(match.sentence())),
    /** One more way, beside what is done here: “you can also call us”. */
    ADDITION((match, _) -> Wording.ADDED.isIn(match.sentence()));

    private static final class Wording {
        static final Phrases NEGATION = Phrases.of("<negation>");
        static final Phrases IF = Phrases.of("<if>");
        static final Phrases SAID = Phrases.of("<said>");
        static final Phrases SOFTENING = Phrases.of("<softening>");
        static final Phrases ADDED = Phrases.of("<added>");
        static final Phrases MORE = Phrases.of("<further>");
    }

    private final BiPredicate<Match, Quotations> holding;

    Guard(BiPredicate<Match, Quotations> holding) {
        this.holding = holding;
    }

    boolean holds(Match match, Quotations quotations) {
        return holding.test(match, quotations);
    }

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
