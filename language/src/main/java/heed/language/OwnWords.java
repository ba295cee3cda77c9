package heed.language;

import heed.review.text.Sentence;
import heed.review.text.Text;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;

/**
 * What LanguageTool is given of a draft: the writer's own sentences in their places. All else is
 * markup to it.
 */
final class OwnWords {

    private final String raw;
    private final AnnotatedTextBuilder builder = new AnnotatedTextBuilder();
    private int at;

    private OwnWords(String raw) {
        this.raw = raw;
    }

    static AnnotatedText of(Text draft) {
        var words = new OwnWords(draft.raw());
        for (Sentence sentence : draft.ownSentences()) {
            words.skipTo(sentence.span().start());
            words.textTo(sentence.span().end());
        }
        words.skipTo(words.raw.length());
        return words.builder.build();
    }

    private void skipTo(int place) {
        if (place <= at) return;
        String between = raw.substring(at, place);
        if (between.isBlank()) builder.addText(between);
        else builder.addMarkup(between, "\n\n");
        at = place;
    }

    private void textTo(int place) {
        if (place > at) builder.addText(raw.substring(at, place));
        at = Math.max(at, place);
    }
}
