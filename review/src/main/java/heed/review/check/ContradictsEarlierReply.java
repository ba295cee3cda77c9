package heed.review.check;

import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.thread.Turn;
import heed.review.thread.Value;
import heed.review.thread.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a value or a yes or no that differs from what we wrote before in this conversation. */
final class ContradictsEarlierReply implements Check {

    private static final int MOST_SENTENCES = 80;

    @Override
    public List<Sighting> check(Draft draft) {
        if (draft.conversation().isFirstReply() || ownsUp(draft)) return List.of();
        var sightings = new ArrayList<Sighting>();
        for (Sentence sentence : first(draft.reply()))
            if (Contradiction.isPlain(sentence) && !draft.quotations().hold(sentence.span()))
                earlier(sentence, draft).ifPresent(sightings::add);
        return sightings;
    }

    /** The sentences that are compared each with each. */
    private static List<Sentence> first(Text text) {
        return text.ownSentences().stream().limit(MOST_SENTENCES).toList();
    }

    /** Whether the draft says that something has changed: then it contradicts openly. */
    private static boolean ownsUp(Draft draft) {
        return draft.reply().ownSentences().stream()
                .anyMatch(sentence -> !sentence.isQuestion() && !Contradiction.isPlain(sentence));
    }

    private static Optional<Sighting> earlier(Sentence sentence, Draft draft) {
        for (Turn turn : draft.conversation().fromUs().reversed())
            for (Sentence before : first(turn.text())) {
                if (before.isQuestion()) continue;
                Optional<Span> span = contradiction(sentence, before);
                if (span.isPresent())
                    return Optional.of(
                            Sighting.at(span.get())
                                    .with("before", turn.text().of(before.span()))
                                    .because(turn, before.span()));
            }
        return Optional.empty();
    }

    private static Optional<Span> contradiction(Sentence sentence, Sentence before) {
        if (Contradiction.isDenied(sentence, before.tokens())) return Optional.of(sentence.span());
        List<Value> values = Values.in(before);
        if (values.isEmpty()) return Optional.empty();
        if (Contradiction.shared(sentence.tokens(), before.tokens()) < 2
                && !Contradiction.isOfOneSubject(sentence, before)) return Optional.empty();
        return Contradiction.ofValues(sentence, values);
    }
}
