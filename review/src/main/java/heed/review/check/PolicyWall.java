package heed.review.check;

import heed.review.ReviewCase.Policy;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds a refusal that names neither a reason beyond the rule nor anything that can be done. Where
 * the rule itself is named, a reason or a way out must be found to excuse it; a mere “we cannot” is
 * a wall only if hardly anything else is said.
 */
final class PolicyWall implements Check {

    private static final Set<Guard> MEANT =
            Set.of(Guard.QUOTED, Guard.QUESTION, Guard.REPORTED, Guard.CONDITION);

    private static final Phrases RULE = new Phrases(List.of("<rule>"), Set.of(Guard.QUOTED));

    private static final List<Match> NONE = List.of();

    private final Map<String, Wording> wordings = new HashMap<>();

    private record Wording(Phrases walls, Phrases refusals, Phrases denials, WayOut wayOut) {}

    PolicyWall() {
        FrontMatter head = CheckPage.head("policy-wall");
        FrontMatter wayOut = FrontMatter.read("way-out.txt");
        for (String language : head.below("walls").keySet())
            wordings.put(
                    language,
                    new Wording(
                            new Phrases(head.list("walls." + language), MEANT),
                            new Phrases(head.list("refusals." + language), MEANT),
                            new Phrases(head.list("denials." + language), MEANT),
                            new WayOut(wayOut, language)));
    }

    @Override
    public List<Sighting> check(Draft draft) {
        Wording wording = wordings.get(draft.language());
        if (wording == null) return List.of();
        List<Match> byRule = draft.find(wording.walls());
        List<Match> plain = draft.find(wording.refusals());
        boolean namesRule = !byRule.isEmpty() || draft.says(RULE);
        boolean isSure = !byRule.isEmpty() || namesRule && !plain.isEmpty();
        List<Match> all =
                Stream.of(
                                byRule,
                                plain,
                                isSure || !namesRule ? NONE : draft.find(wording.denials()))
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Match::span))
                        .toList();
        if (all.isEmpty() || wording.wayOut().isIn(draft, all)) return List.of();
        if (!isSure && wording.wayOut().isMoreSaid(draft, all)) return List.of();
        return List.of(sighting(byRule.isEmpty() ? all.getFirst() : byRule.getFirst(), draft));
    }

    private static Sighting sighting(Match match, Draft draft) {
        List<String> offers =
                draft.reviewCase().policies().stream()
                        .map(Policy::offers)
                        .flatMap(List::stream)
                        .distinct()
                        .map(offer -> "You may offer: " + offer + ".")
                        .toList();
        Sighting sighting = Sighting.at(match.span());
        return offers.isEmpty() ? sighting : sighting.suggesting(offers);
    }
}
