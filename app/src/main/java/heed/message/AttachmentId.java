package heed.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an attachment. */
public record AttachmentId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static AttachmentId of(String text) {
        return new AttachmentId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
