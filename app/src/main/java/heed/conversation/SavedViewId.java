package heed.conversation;

import heed.web.Refusal;
import java.util.UUID;

/** Names a saved view. */
public record SavedViewId(UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    public static SavedViewId of(String text) {
        return new SavedViewId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
