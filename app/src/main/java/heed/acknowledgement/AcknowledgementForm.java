package heed.acknowledgement;

import heed.inbox.InboxId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed about the acknowledgements of an inbox. */
record AcknowledgementForm(Map<String, String> typed) {

    Wish wish(InboxId inbox) {
        return new Wish(
                inbox,
                typed.containsKey("wanted"),
                typed.getOrDefault("sentence", "").replace("\r\n", "\n"),
                typed.getOrDefault("language", "en"),
                0);
    }

    /** That the change was made from; null when nobody says, or nobody had said anything. */
    @Nullable Integer version() {
        var version = typed.getOrDefault("version", "");
        return version.matches("[1-9]\\d{0,8}") ? Integer.valueOf(version) : null;
    }
}
