package heed.review.check;

import heed.review.Ask;
import heed.review.ReviewCase;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import heed.review.phrase.Quotations;
import heed.review.text.Sentence;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.ZoneKind;
import heed.review.thread.Conversation;
import java.util.List;

/**
 * A draft that has been read, together with all that is known.
 *
 * @param reply the draft's text
 * @param quotations what the draft puts between quotation marks
 * @param asks what the customer asked, with what became of it if the draft is sent
 */
public record Draft(
        ReviewCase reviewCase,
        Conversation conversation,
        Text reply,
        Quotations quotations,
        List<Ask> asks) {

    private static final Phrases SIGN_OFF =
            Phrases.of(
                    "^ (kind|best|warm|many|with)* (regards|wishes|thanks|cheers|sincerely|best)");

    public Draft(ReviewCase reviewCase, Conversation conversation, Text reply, List<Ask> asks) {
        this(reviewCase, conversation, reply, Quotations.in(reply.raw()), asks);
    }

    public String language() {
        return reply.language();
    }

    /** The formulas that the writer uses, in the order of the draft. */
    public List<Match> find(Phrases phrases) {
        return reply.ownSentences().stream()
                .flatMap(sentence -> phrases.find(sentence, quotations).stream())
                .toList();
    }

    /** Whether the writer uses any of the formulas. */
    public boolean says(Phrases phrases) {
        return reply.ownSentences().stream()
                .anyMatch(sentence -> !phrases.find(sentence, quotations).isEmpty());
    }

    /** Where the writer's own words begin, after the greeting. */
    public int ownStart() {
        List<Sentence> own = reply.ownSentences();
        return own.isEmpty() ? 0 : own.getFirst().span().start();
    }

    /** Where the writer's own words end: there a missing sentence belongs. */
    public int ownEnd() {
        List<Sentence> own = reply.ownSentences();
        return own.isEmpty() ? 0 : own.getLast().span().end();
    }

    /**
     * Whether the draft looks as if it were to be sent like this: only then is something missing
     * rather than not yet written.
     */
    public boolean isFinished() {
        if (reply.sentencesIn(ZoneKind.SIGN_OFF).findAny().isPresent()) return true;
        List<Sentence> own = reply.ownSentences();
        if (own.isEmpty()) return false;
        if (SIGN_OFF.isIn(own.getLast())) return true;
        Token last = own.getLast().tokens().getLast();
        return !last.isWord() && !last.is(",") && !last.is(":") && !last.is("-")
                || own.getLast().tokens().size() == 1;
    }
}
