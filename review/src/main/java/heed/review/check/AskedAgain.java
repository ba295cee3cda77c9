package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Phrases.Match;
import heed.review.phrase.Quotations;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.WordList;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds that the draft asks for what the customer has already given in this conversation. */
final class AskedAgain implements Check {

    private record Place(Turn turn, Span span) {}

    /** What a question gives as well: “When will order 4711 arrive?”. */
    private static final Set<String> NAMED_IN_PASSING =
            Set.of("order number", "email address", "phone number", "error message", "device");

    private final Phrases requests =
            new Phrases(
                    CheckPage.head("asked-again").list("requests.en"),
                    Set.of(Guard.QUOTED, Guard.CONDITION));
    private final Phrases anew =
            new Phrases(CheckPage.head("asked-again").list("anew.en"), Set.of());
    private final Map<String, Phrases> wanted = formulas("wanted");
    private final Map<String, Phrases> given = formulas("given");

    private static Map<String, Phrases> formulas(String side) {
        var lines = new LinkedHashMap<String, List<String>>();
        for (String line : WordList.lines(Turn.class, "given.txt")) {
            String[] parts = line.split(" \\| ", 3);
            if (parts[0].equals(side))
                lines.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(parts[2]);
        }
        var formulas = new LinkedHashMap<String, Phrases>();
        lines.forEach((kind, list) -> formulas.put(kind, new Phrases(list, Set.of())));
        return formulas;
    }

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        var places = new HashMap<String, Optional<Place>>();
        for (Sentence sentence : draft.reply().ownSentences()) {
            if (!asks(sentence, draft.quotations()) || anew.isIn(sentence)) continue;
            wanted.forEach((kind, phrases) ->
                    phrases.first(sentence)
                            .flatMap(match -> sighting(kind, match, draft, places))
                            .ifPresent(sightings::add));
        }
        return sightings;
    }

    private boolean asks(Sentence sentence, Quotations quotations) {
        return sentence.isQuestion() || !requests.find(sentence, quotations).isEmpty();
    }

    private Optional<Sighting> sighting(
            String kind, Match match, Draft draft, Map<String, Optional<Place>> places) {
        Phrases ways = given.get(kind);
        if (ways == null || ways.isIn(match.sentence()) && !kind.startsWith("re"))
            return Optional.empty();
        return places.computeIfAbsent(kind, _ -> place(kind, ways, draft))
                .map(place ->
                        Sighting.at(match.sentence().span())
                                .with("what", kind)
                                .because(place.turn(), place.span()));
    }

    private static Optional<Place> place(String kind, Phrases ways, Draft draft) {
        for (Turn turn : draft.conversation().fromCustomer().reversed())
            for (Sentence sentence : turn.text().ownSentences()) {
                if (sentence.isQuestion() && !NAMED_IN_PASSING.contains(kind)) continue;
                var match = ways.first(sentence);
                if (match.isPresent()) return Optional.of(new Place(turn, match.get().span()));
            }
        return Optional.empty();
    }
}
