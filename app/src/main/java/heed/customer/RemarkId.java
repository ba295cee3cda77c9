package heed.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a remark. */
public record RemarkId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static RemarkId of(String text) {
        return new RemarkId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
