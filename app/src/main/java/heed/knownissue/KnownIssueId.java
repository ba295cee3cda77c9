package heed.knownissue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a known issue. */
public record KnownIssueId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static KnownIssueId of(String text) {
        return new KnownIssueId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
