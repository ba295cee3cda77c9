package heed.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a message within Heed; not its Message-ID. */
public record MessageId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static MessageId of(String text) {
        return new MessageId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
