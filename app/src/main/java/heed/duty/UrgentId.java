package heed.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an urgent matter. */
public record UrgentId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static UrgentId of(String text) {
        return new UrgentId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
