package heed.review.check;

import heed.review.ReviewCase.Policy;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a refusal that names neither a reason beyond the rule nor anything that can be done. */
final class PolicyWall implements Check {

    private static final Set<Guard> GUARDS = Set.of(Guard.QUOTED, Guard.QUESTION, Guard.REPORTED);

    private final Map<String, Phrases> refusals = new HashMap<>();
    private final Map<String, Phrases> openings = new HashMap<>();

    PolicyWall() {
        FrontMatter head = CheckPage.head("policy-wall");
        head.below("refusals")
                .forEach((language, lines) -> refusals.put(language, new Phrases(lines, GUARDS)));
        head.below("openings")
                .forEach((language, lines) ->
                        openings.put(language, new Phrases(lines, Set.of(Guard.QUOTED))));
    }

    @Override
    public List<Sighting> check(Draft draft) {
        Phrases refusal = refusals.get(draft.language());
        Phrases opening = openings.get(draft.language());
        if (refusal == null || opening == null || draft.says(opening)) return List.of();
        return draft.find(refusal).stream().limit(1).map(match -> sighting(match, draft)).toList();
    }

    private static Sighting sighting(Match match, Draft draft) {
        var offers = new ArrayList<String>();
        for (Policy policy : draft.reviewCase().policies()) offers.addAll(policy.offers());
        Sighting sighting = Sighting.at(match.span());
        return offers.isEmpty()
                ? sighting
                : sighting.suggesting(
                        offers.stream().map(offer -> "You may offer: " + offer + ".").toList());
    }
}
