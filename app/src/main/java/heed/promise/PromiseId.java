package heed.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a promise. */
public record PromiseId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static PromiseId of(String text) {
        return new PromiseId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
