package heed.closing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a closing. */
public record ClosingId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ClosingId of(String text) {
        return new ClosingId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
