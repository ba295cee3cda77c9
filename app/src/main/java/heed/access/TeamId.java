package heed.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a team. */
public record TeamId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static TeamId of(String text) {
        return new TeamId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
