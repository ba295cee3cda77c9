package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;
import java.util.Set;

/** What softens a refusal: a reason that is no rule, something that can be done, a question. */
final class WayOut {

    private static final Phrases RULE = Phrases.of("<rule>");
    private static final Phrases DENIAL = Phrases.of("<negation>", "<rule>", "unfortunately");
    private static final Phrases MORE = Phrases.of("<further>");

    /** Below this, a sentence says nothing of its own. */
    private static final int SHORT = 4;

    private final Phrases openings;
    private final Phrases causes;
    private final Phrases reasons;
    private final Phrases turns;
    private final Phrases courtesies;

    WayOut(FrontMatter head, String language) {
        openings =
                new Phrases(head.list("openings." + language), Set.of(Guard.QUOTED, Guard.NEGATED));
        causes = new Phrases(head.list("causes." + language), Set.of(Guard.QUOTED));
        reasons = new Phrases(head.list("reasons." + language), Set.of(Guard.QUOTED));
        turns = new Phrases(head.list("turns." + language), Set.of(Guard.QUOTED));
        courtesies = new Phrases(head.list("courtesies." + language), Set.of());
    }

    boolean isIn(Draft draft, List<Match> refusals) {
        for (Sentence sentence : draft.reply().ownSentences()) {
            if (!reasons.find(sentence, draft.quotations()).isEmpty()) return true;
            if (sentence.isQuestion() && !MORE.isIn(sentence)) return true;
            if (openings.find(sentence, draft.quotations()).stream()
                    .anyMatch(opening -> isApart(opening, refusals))) return true;
            if (causes.find(sentence, draft.quotations()).stream()
                    .anyMatch(cause -> isReason(cause, refusals))) return true;
            if (turns.find(sentence, draft.quotations()).stream()
                    .anyMatch(turn -> isBehind(turn, refusals) && isFree(turn, DENIAL)))
                return true;
        }
        return false;
    }

    /** Whether a comma or the like stands between it and each refusal of the same sentence. */
    private static boolean isApart(Match opening, List<Match> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.sentence().equals(opening.sentence()))
                .allMatch(refusal ->
                        opening.first() >= refusal.end()
                                ? holdsMark(opening, refusal.end(), opening.first())
                                : opening.end() <= refusal.first()
                                        && holdsMark(opening, opening.end(), refusal.first()));
    }

    private static boolean holdsMark(Match match, int from, int to) {
        return match.sentence().tokens().subList(from, to).stream().anyMatch(WayOut::parts);
    }

    private static boolean parts(Token token) {
        return token.kind() == TokenKind.PUNCTUATION
                || token.is("but")
                || token.is("aber")
                || token.is("mais");
    }

    /** A colon begins a reason only behind what it explains. */
    private static boolean isReason(Match cause, List<Match> refusals) {
        boolean begins =
                cause.sentence().tokens().get(cause.first()).isWord()
                        || isBehind(cause, refusals)
                        || cause.end() > cause.first() + 1;
        return begins && isFree(cause, RULE);
    }

    private static boolean isBehind(Match turn, List<Match> refusals) {
        return turn.span().start() >= refusals.getFirst().span().end();
    }

    /** Whether the rest of its sentence says something, and none of these. */
    private static boolean isFree(Match match, Phrases phrases) {
        Sentence sentence = match.sentence();
        List<Token> rest = sentence.tokens().subList(match.end(), sentence.tokens().size());
        if (rest.size() < 3) return false;
        return !phrases.isIn(
                new Sentence(
                        rest.getFirst().span().and(rest.getLast().span()),
                        sentence.zone(),
                        rest,
                        sentence.language()));
    }

    /** Whether there is more in the draft than the refusal, the rule and courtesies. */
    boolean isMoreSaid(Draft draft, List<Match> refusals) {
        return draft.reply().ownSentences().stream()
                .filter(sentence -> sentence.tokens().size() >= SHORT)
                .filter(sentence -> refusals.stream().noneMatch(r -> r.sentence().equals(sentence)))
                .anyMatch(sentence ->
                        !courtesies.isIn(sentence) && !MORE.isIn(sentence) && !RULE.isIn(sentence));
    }
}
