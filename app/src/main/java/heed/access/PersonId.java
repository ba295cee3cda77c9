package heed.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a person who works here. */
public record PersonId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
