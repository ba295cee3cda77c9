package heed.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a shift. */
public record ShiftId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static ShiftId of(String text) {
        return new ShiftId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
