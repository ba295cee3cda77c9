package heed.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person has it.
 *
 * @param seenAt when they said that they know; null while it is new
 */
public record Told(NoticeId id, Notice notice, Instant at, @Nullable Instant seenAt) {

    public boolean isNew() {
        return seenAt == null;
    }
}
