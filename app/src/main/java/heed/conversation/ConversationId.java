package heed.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a conversation. */
public record ConversationId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ConversationId of(String text) {
        return new ConversationId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
