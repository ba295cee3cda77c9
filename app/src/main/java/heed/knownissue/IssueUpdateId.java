package heed.knownissue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names news of a known issue. */
public record IssueUpdateId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static IssueUpdateId of(String text) {
        return new IssueUpdateId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
