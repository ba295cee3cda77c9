package heed.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a complaint. */
public record ComplaintId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ComplaintId of(String text) {
        return new ComplaintId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
