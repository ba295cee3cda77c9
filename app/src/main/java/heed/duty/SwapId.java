package heed.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a swap of shifts. */
public record SwapId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static SwapId of(String text) {
        return new SwapId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
