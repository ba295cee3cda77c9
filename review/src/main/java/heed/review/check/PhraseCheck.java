package heed.review.check;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A check that is a list of formulas in the head of its page: {@code kind: phrases}. */
final class PhraseCheck implements Check {

    private final Map<String, Phrases> byLanguage = new HashMap<>();

    PhraseCheck(FrontMatter head) {
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        for (String name : head.list("unless"))
            guards.add(Guard.valueOf(name.toUpperCase(Locale.ROOT)));
        head.below("phrases")
                .forEach((language, lines) -> byLanguage.put(language, new Phrases(lines, guards)));
    }

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        for (Sentence sentence : draft.reply().ownSentences()) {
            Phrases phrases = byLanguage.get(sentence.language());
            if (phrases == null) continue;
            for (var match : phrases.find(sentence, draft.quotations()))
                sightings.add(Sighting.at(match.span()));
        }
        return sightings;
    }
}
