package heed.review.check;

import heed.review.Ask;
import heed.review.Ask.State;
import java.util.List;

/** Finds questions and requests, since our last reply, that the draft does not take up. */
final class UnansweredQuestion implements Check {

    @Override
    public List<Sighting> check(Draft draft) {
        if (!draft.isFinished()) return List.of();
        return draft.asks().stream()
                .filter(ask -> ask.state() == State.OPEN && isUnanswered(ask, draft))
                .map(ask -> sighting(ask, draft))
                .toList();
    }

    private static boolean isUnanswered(Ask ask, Draft draft) {
        return draft.conversation().unanswered().stream()
                .anyMatch(turn -> turn.number() == ask.message());
    }

    private static Sighting sighting(Ask ask, Draft draft) {
        var missing = Sighting.missingAt(draft.ownEnd()).with("ask", ask.text().strip());
        return ask.span().isEmpty()
                ? missing
                : missing.because(draft.conversation().turns().get(ask.message()), ask.span());
    }
}
