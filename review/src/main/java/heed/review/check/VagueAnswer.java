package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds “soon” and “someone” where a time, a person or a next step is owed. */
final class VagueAnswer implements Check {

    private final Phrases vague;
    private final Phrases definite;

    VagueAnswer() {
        FrontMatter head = CheckPage.head("vague-answer");
        vague =
                new Phrases(
                        head.list("vague.en"),
                        Set.of(
                                Guard.QUOTED,
                                Guard.REPORTED,
                                Guard.QUESTION,
                                Guard.NEGATED,
                                Guard.CONDITION));
        definite = new Phrases(head.list("definite.en"), Set.of(Guard.QUOTED));
    }

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        List<Sentence> sentences = draft.reply().ownSentences();
        for (int at = 0; at < sentences.size(); at++) {
            var found = vague.find(sentences.get(at), draft.quotations());
            if (found.isEmpty() || isDefiniteNear(sentences, at)) continue;
            sightings.add(Sighting.at(found.getFirst().span()));
        }
        return sightings;
    }

    /** Whether this sentence or the next says when, or which step follows. */
    private boolean isDefiniteNear(List<Sentence> sentences, int at) {
        return definite.isIn(sentences.get(at))
                || at + 1 < sentences.size() && definite.isIn(sentences.get(at + 1))
                || at > 0 && definite.isIn(sentences.get(at - 1));
    }
}
