package heed.review.check;

import heed.review.Level;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A check that is lists of formulas in the head of its page: {@code kind: phrases}. Those below
 * {@code phrases} speak as loud as the check does, those below {@code stop} stop.
 */
final class PhraseCheck implements Check {

    private final Map<String, Phrases> phrases;
    private final Map<String, Phrases> stops;

    PhraseCheck(FrontMatter head) {
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        for (String name : head.list("unless"))
            guards.add(Guard.valueOf(name.toUpperCase(Locale.ROOT)));
        phrases = compiled(head.below("phrases"), guards);
        stops = compiled(head.below("stop"), guards);
    }

    private static Map<String, Phrases> compiled(
            Map<String, List<String>> lists, Set<Guard> guards) {
        var compiled = new HashMap<String, Phrases>();
        lists.forEach((language, lines) -> compiled.put(language, new Phrases(lines, guards)));
        return compiled;
    }

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        for (Sentence sentence : draft.reply().ownSentences()) {
            List<Span> loud = found(stops, sentence, draft);
            for (Span span : loud) sightings.add(Sighting.at(span).as(Level.STOP));
            for (Span span : found(phrases, sentence, draft))
                if (loud.stream().noneMatch(span::overlaps)) sightings.add(Sighting.at(span));
        }
        return sightings;
    }

    private static List<Span> found(
            Map<String, Phrases> byLanguage, Sentence sentence, Draft draft) {
        Phrases list = byLanguage.get(sentence.language());
        if (list == null) return List.of();
        return list.find(sentence, draft.quotations()).stream().map(Phrases.Match::span).toList();
    }
}
