package heed.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a customer. */
public record CustomerId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
