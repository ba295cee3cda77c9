package heed.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names why complaints come. */
public record CauseId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static CauseId of(String text) {
        return new CauseId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
