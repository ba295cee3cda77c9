package heed.review.mood;

import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Quotations;
import heed.review.text.Text;
import heed.review.text.WordList;
import heed.review.text.ZoneKind;
import java.util.Set;

/** How replies say sorry or show that they have understood a trouble. Immutable. */
public final class Acknowledgements {

    private final Phrases phrases =
            new Phrases(
                    WordList.lines(Acknowledgements.class, "acknowledgements.txt"),
                    Set.of(Guard.QUOTED));

    /** Whether the writer of an English text apologises or names the reader's trouble. */
    public boolean areIn(Text reply) {
        var quotations = Quotations.in(reply.raw());
        return FeatureReader.cut(reply.sentences()).stream()
                .filter(sentence -> sentence.zone() != ZoneKind.QUOTE)
                .anyMatch(sentence -> !phrases.find(sentence, quotations).isEmpty());
    }
}
