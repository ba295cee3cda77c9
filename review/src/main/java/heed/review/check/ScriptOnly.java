package heed.review.check;

import heed.review.ReviewCase.CannedResponse;
import heed.review.text.Folding;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.TextReader;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import heed.review.thread.Matter;
import heed.review.thread.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a canned response that was sent on without a word on this customer's matter. */
final class ScriptOnly implements Check {

    /** How much of the draft stands in the canned response, in pairs of words. */
    private static final double NEARLY_ALL = 0.8;

    /** With so many telling words in common the canned response is on the customer's matter. */
    private static final int ON_THE_MATTER = 3;

    private final TextReader texts = new TextReader();

    @Override
    public List<Sighting> check(Draft draft) {
        List<Sentence> own = draft.reply().ownSentences();
        List<Turn> asked = draft.conversation().unanswered();
        if (own.isEmpty() || asked.isEmpty() || !draft.isFinished()) return List.of();
        Set<String> pairs = pairs(draft.reply());
        for (CannedResponse canned : draft.reviewCase().cannedResponses()) {
            Text text = texts.read(canned.text());
            Set<String> known = pairs(text);
            long shared = pairs.stream().filter(known::contains).count();
            if (pairs.size() < 5
                    || shared < NEARLY_ALL * pairs.size()
                    || isOnTheMatter(draft, asked, text)) continue;
            Span span = own.getFirst().span().and(own.getLast().span());
            Turn last = asked.getLast();
            return List.of(
                    Sighting.at(span)
                            .with("canned", canned.id())
                            .because(last, customerWords(last)));
        }
        return List.of();
    }

    private static Span customerWords(Turn turn) {
        List<Sentence> own = turn.text().ownSentences();
        return own.isEmpty()
                ? new Span(0, turn.text().raw().length())
                : own.getFirst().span().and(own.getLast().span());
    }

    /**
     * Whether it names something of the customer's that the canned response lacks, or fits by
     * itself.
     */
    private static boolean isOnTheMatter(Draft draft, List<Turn> asked, Text canned) {
        Set<String> added = stems(draft.reply());
        Set<String> fits = new HashSet<>(added);
        added.removeAll(stems(canned));
        var customers = new HashSet<String>();
        for (Turn turn : asked) customers.addAll(stems(turn.text()));
        fits.retainAll(customers);
        return added.stream().anyMatch(customers::contains) || fits.size() >= ON_THE_MATTER;
    }

    private static Set<String> stems(Text text) {
        var stems = new HashSet<String>();
        for (Sentence sentence : text.ownSentences())
            stems.addAll(Matter.of(sentence.tokens()).stems());
        return stems;
    }

    private static Set<String> pairs(Text text) {
        var pairs = new HashSet<String>();
        String before = "";
        for (Sentence sentence : text.ownSentences())
            for (Token token : sentence.tokens()) {
                if (token.kind() == TokenKind.PUNCTUATION) continue;
                String word = Folding.fold(token.text());
                if (!before.isEmpty()) pairs.add(before + ' ' + word);
                before = word;
            }
        return pairs;
    }
}
