package heed.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an absence. */
public record AbsenceId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static AbsenceId of(String text) {
        return new AbsenceId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
