package heed.canned;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a canned reply. */
public record CannedId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static CannedId of(String text) {
        return new CannedId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
