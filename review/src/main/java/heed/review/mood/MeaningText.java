package heed.review.mood;

import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.List;

/** What the language model is given to read: a text without links and {@code @names}. */
final class MeaningText {

    private MeaningText() {}

    static String of(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (Sentence sentence : FeatureReader.cut(sentences)) {
            List<Token> tokens = sentence.tokens();
            for (int at = 0; at < tokens.size(); at++) {
                if (FeatureReader.isHandle(tokens, at)) continue;
                if (tokens.get(at).kind() == TokenKind.LINK) continue;
                if (!text.isEmpty()) text.append(' ');
                text.append(tokens.get(at).text());
            }
        }
        return text.toString();
    }
}
