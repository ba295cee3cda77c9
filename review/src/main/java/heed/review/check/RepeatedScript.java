package heed.review.check;

import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import heed.review.thread.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a reply that is the same as one sent before in this conversation. */
final class RepeatedScript implements Check {

    /** Shorter replies are courtesies: “You are welcome!”. */
    private static final int FEWEST_WORDS = 10;

    /** How much of the draft may be new, in triples of words. */
    private static final double SAME = 0.85;

    @Override
    public List<Sighting> check(Draft draft) {
        List<Sentence> own = draft.reply().ownSentences();
        List<String> words = words(draft.reply());
        if (words.size() < FEWEST_WORDS) return List.of();
        Set<String> triples = triples(words);
        for (Turn earlier : draft.conversation().fromUs().reversed()) {
            Set<String> before = triples(words(earlier.text()));
            long shared = triples.stream().filter(before::contains).count();
            if (shared < SAME * triples.size()) continue;
            Span span = own.getFirst().span().and(own.getLast().span());
            List<Sentence> quoted = earlier.text().ownSentences();
            return List.of(
                    Sighting.at(span)
                            .because(
                                    earlier,
                                    quoted.getFirst().span().and(quoted.getLast().span())));
        }
        return List.of();
    }

    private static List<String> words(Text text) {
        return text.ownSentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() != TokenKind.PUNCTUATION)
                .map(Token::folded)
                .toList();
    }

    private static Set<String> triples(List<String> words) {
        var triples = new HashSet<String>();
        for (int at = 0; at + 3 <= words.size(); at++)
            triples.add(String.join(" ", words.subList(at, at + 3)));
        return triples;
    }
}
