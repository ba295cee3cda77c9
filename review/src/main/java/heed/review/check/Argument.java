package heed.review.check;

import heed.review.mood.MoodReader;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Quotations;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a reply that argues, and one that would only prolong what has become an argument: three
 * hostile turns in a row, the customer's or ours, that neither somebody else nor giving way ends.
 */
final class Argument implements Check {

    private static final int TOO_MANY = 3;

    private final PhraseCheck rebuttals;
    private final Phrases rebuttal;
    private final Phrases ends;
    private final String rebuts;
    private final String third;
    private final MoodReader mood = new MoodReader();

    Argument() {
        FrontMatter head = CheckPage.head("argument");
        rebuttals = new PhraseCheck(head);
        rebuttal = new Phrases(head.list("phrases.en"), Set.of(Guard.QUOTED, Guard.QUESTION));
        ends = new Phrases(head.list("ends.en"), Set.of(Guard.QUOTED, Guard.NEGATED));
        rebuts = head.value("rebuts").orElseThrow();
        third = head.value("third").orElseThrow();
    }

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        for (Sighting sighting : rebuttals.check(draft))
            sightings.add(saying(sighting.span().of(draft.reply().raw()), rebuts, sighting));
        if (sightings.isEmpty() && draft.isFinished() && !draft.says(ends))
            third(draft).ifPresent(sightings::add);
        return sightings;
    }

    private static Sighting saying(String words, String why, Sighting sighting) {
        return sighting.with("words", words.strip()).with("why", why);
    }

    /** The customer's latest words, if they are hostile and at least the third in a row. */
    private Optional<Sighting> third(Draft draft) {
        List<Turn> latest = draft.conversation().unanswered();
        if (latest.isEmpty() || hostileInARow(draft.conversation().turns()) < TOO_MANY)
            return Optional.empty();
        Turn turn = latest.getLast();
        Span words = mood.mostUpset(turn).orElse(turn.text().ownSentences().getFirst().span());
        Sighting sighting = Sighting.missingAt(draft.ownStart()).because(turn, words);
        return Optional.of(saying(words.of(turn.message().text()), third, sighting).sure(0.9));
    }

    /** Counts back to the customer's last calm message; calm replies of ours end nothing. */
    private int hostileInARow(List<Turn> turns) {
        int hostile = 0;
        for (Turn turn : turns.reversed()) {
            boolean is = rebuts(turn) || turn.isFromCustomer() && mood.isHostile(turn);
            if (turn.isFromCustomer() && !is) return hostile;
            if (is) hostile++;
        }
        return hostile;
    }

    private boolean rebuts(Turn turn) {
        Quotations quotations = Quotations.in(turn.text().raw());
        for (Sentence sentence : turn.text().ownSentences())
            if (!rebuttal.find(sentence, quotations).isEmpty()) return true;
        return false;
    }
}
