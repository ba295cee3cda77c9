package heed.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an exception from a policy. */
public record ExceptionId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ExceptionId of(String text) {
        return new ExceptionId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
