package heed.review.check;

import heed.review.text.Sentence;
import heed.review.text.ZoneKind;
import java.util.List;

/** Finds that a first reply begins without a greeting. */
final class MissingGreeting implements Check {

    /** Shorter replies are of the kind that one sends in a chat. */
    private static final int A_LETTER = 12;

    @Override
    public List<Sighting> check(Draft draft) {
        List<Sentence> own = draft.reply().ownSentences();
        boolean greets = draft.reply().sentencesIn(ZoneKind.GREETING).findAny().isPresent();
        long words = own.stream().mapToLong(sentence -> sentence.tokens().size()).sum();
        if (greets
                || words < A_LETTER
                || !draft.conversation().isFirstReply()
                || !draft.isFinished()) return List.of();
        return List.of(Sighting.missingAt(0));
    }
}
