package heed.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an inbox. */
public record InboxId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static InboxId of(String text) {
        return new InboxId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
