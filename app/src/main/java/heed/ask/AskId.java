package heed.ask;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an ask. */
public record AskId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static AskId of(String text) {
        return new AskId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
