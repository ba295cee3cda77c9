package heed.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an article. */
public record ArticleId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ArticleId of(String text) {
        return new ArticleId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
