package heed.review.check;

import heed.review.mood.MoodReader;
import heed.review.phrase.Phrases;
import heed.review.thread.Turn;
import java.util.List;
import java.util.Set;

/** Finds that nobody thanks a customer who helped or praised us. */
final class MissingThanks implements Check {

    private final Phrases kindness =
            new Phrases(CheckPage.head("missing-thanks").list("kindness.en"), Set.of());
    private final Phrases thanks =
            Phrases.of(CheckPage.head("missing-thanks").list("thanks.en").toArray(String[]::new));

    private final MoodReader mood = new MoodReader();

    @Override
    public List<Sighting> check(Draft draft) {
        if (!draft.isFinished() || draft.reply().sentences().stream().anyMatch(thanks::isIn))
            return List.of();
        List<Sighting> missing = missing(draft);
        boolean unwanted =
                !missing.isEmpty()
                        && draft.conversation().unanswered().stream().anyMatch(this::isUpset);
        return unwanted ? List.of() : missing;
    }

    private List<Sighting> missing(Draft draft) {
        for (Turn turn : draft.conversation().unanswered())
            for (var sentence : turn.text().ownSentences()) {
                var match = kindness.first(sentence);
                if (match.isPresent())
                    return List.of(
                            Sighting.missingAt(draft.ownEnd()).because(turn, match.get().span()));
            }
        boolean first =
                draft.conversation().isFirstReply() && !draft.conversation().unanswered().isEmpty();
        return first ? List.of(Sighting.missingAt(draft.ownEnd()).sure(0.6)) : List.of();
    }

    /** “Great service!” may be meant otherwise, and who is angry wants no thanks for it. */
    private boolean isUpset(Turn turn) {
        return mood.upset(turn) >= 0.5;
    }
}
