package heed.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a policy. */
public record PolicyId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static PolicyId of(String text) {
        return new PolicyId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
