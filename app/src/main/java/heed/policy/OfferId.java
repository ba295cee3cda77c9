package heed.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names something that may be offered beyond a policy. */
public record OfferId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static OfferId of(String text) {
        return new OfferId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
