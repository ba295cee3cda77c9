package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.thread.Turn;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds that after a fault of ours or a delay nobody has said sorry so far. */
final class MissingApology implements Check {

    private final Phrases faults =
            new Phrases(
                    CheckPage.head("missing-apology").list("faults.en"),
                    Set.of(Guard.QUESTION, Guard.CONDITION, Guard.NEGATED));
    private final Phrases sorry =
            new Phrases(CheckPage.head("missing-apology").list("sorry.en"), Set.of());

    @Override
    public List<Sighting> check(Draft draft) {
        if (!draft.isFinished() || saysSorry(draft)) return List.of();
        for (Turn turn : draft.conversation().unanswered())
            for (Sentence sentence : turn.text().ownSentences()) {
                var match = faults.first(sentence);
                if (match.isPresent())
                    return List.of(
                            Sighting.missingAt(draft.ownEnd()).because(turn, match.get().span()));
            }
        return List.of();
    }

    /** Once is enough: what an earlier reply said need not be said again. */
    private boolean saysSorry(Draft draft) {
        Stream<Sentence> before =
                draft.conversation().fromUs().stream()
                        .flatMap(turn -> turn.text().ownSentences().stream());
        return Stream.concat(before, draft.reply().sentences().stream()).anyMatch(sorry::isIn);
    }
}
