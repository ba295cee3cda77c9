package heed.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names what one person was told. */
public record NoticeId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static NoticeId of(String text) {
        return new NoticeId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
