package heed.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a fact. */
public record FactId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static FactId of(String text) {
        return new FactId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
