package heed.macro;

import heed.web.Refusal;
import java.util.UUID;

/** Names the same macro or reply to many conversations. */
public record BulkRunId(UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    public static BulkRunId of(String text) {
        return new BulkRunId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
