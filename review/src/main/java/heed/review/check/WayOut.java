package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<Span, List<Match>> bySentence = bySentence(refusals);
        int first = refusals.getFirst().span().end();
        for (Sentence sentence : draft.reply().ownSentences()) {
            if (!reasons.find(sentence, draft.quotations()).isEmpty()) return true;
            if (sentence.isQuestion() && !MORE.isIn(sentence)) return true;
            List<Match> here = bySentence.getOrDefault(sentence.span(), List.of());
            if (openings.find(sentence, draft.quotations()).stream()
                    .anyMatch(opening -> isApart(opening, here))) return true;
            int rule = lastOf(RULE, sentence);
            if (causes.find(sentence, draft.quotations()).stream()
                    .anyMatch(cause -> isFree(cause, rule) && isReason(cause, first))) return true;
            int denial = lastOf(DENIAL, sentence);
            if (turns.find(sentence, draft.quotations()).stream()
                    .anyMatch(turn -> isFree(turn, denial) && isBehind(turn, first))) return true;
        }
        return false;
    }

    private static Map<Span, List<Match>> bySentence(List<Match> refusals) {
        return refusals.stream().collect(Collectors.groupingBy(match -> match.sentence().span()));
    }

    /** Whether a comma or the like stands between it and the refusals next to it. */
    private static boolean isApart(Match opening, List<Match> refusals) {
        int before = -1;
        int behind = Integer.MAX_VALUE;
        for (Match refusal : refusals) {
            if (refusal.first() < opening.end() && refusal.end() > opening.first()) return false;
            if (refusal.end() <= opening.first()) before = Math.max(before, refusal.end());
            else behind = Math.min(behind, refusal.first());
        }
        return (before < 0 || holdsMark(opening, before, opening.first()))
                && (behind == Integer.MAX_VALUE || holdsMark(opening, opening.end(), behind));
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
    private static boolean isReason(Match cause, int firstRefusal) {
        return cause.sentence().tokens().get(cause.first()).isWord()
                || isBehind(cause, firstRefusal)
                || cause.end() > cause.first() + 1;
    }

    private static boolean isBehind(Match match, int firstRefusal) {
        return match.span().start() >= firstRefusal;
    }

    /** Where the last of these begins in the sentence; -1 when there is none. */
    private static int lastOf(Phrases phrases, Sentence sentence) {
        List<Match> found = phrases.find(sentence);
        return found.isEmpty() ? -1 : found.getLast().first();
    }

    /** Whether the rest of its sentence says something, and not what must not come behind it. */
    private static boolean isFree(Match match, int lastOther) {
        return lastOther < match.end() && match.sentence().tokens().size() - match.end() >= 3;
    }

    /** Whether there is more in the draft than the refusal, the rule and courtesies. */
    boolean isMoreSaid(Draft draft, List<Match> refusals) {
        Map<Span, List<Match>> bySentence = bySentence(refusals);
        return draft.reply().ownSentences().stream()
                .filter(sentence -> sentence.tokens().size() >= SHORT)
                .filter(sentence -> !bySentence.containsKey(sentence.span()))
                .anyMatch(sentence ->
                        !courtesies.isIn(sentence) && !MORE.isIn(sentence) && !RULE.isIn(sentence));
    }
}
