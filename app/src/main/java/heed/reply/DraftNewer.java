package heed.reply;

import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another window of the same person kept, sent or threw away this draft: nothing is overwritten
 * unseen. The problem document carries the newer draft, or null when it is gone.
 */
public final class DraftNewer extends Refusal {

    private final transient @Nullable Draft newer;

    DraftNewer(@Nullable Draft newer) {
        super(
                Kind.STALE,
                newer == null ? "draft-gone" : "draft-newer",
                newer == null
                        ? "Another window of yours sent this reply or threw it away. Keep these words as a new draft, or let them go."
                        : "Another window of yours kept a newer draft. Choose which words to go on with.");
        this.newer = newer;
    }

    @Override
    public Map<String, Object> details() {
        return newer == null ? Map.of() : Map.of("draft", newer);
    }
}
