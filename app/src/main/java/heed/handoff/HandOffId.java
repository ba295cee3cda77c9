package heed.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a hand-off. */
public record HandOffId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static HandOffId of(String text) {
        return new HandOffId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
