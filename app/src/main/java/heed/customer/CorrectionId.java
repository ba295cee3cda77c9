package heed.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a correction. */
public record CorrectionId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static CorrectionId of(String text) {
        return new CorrectionId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
