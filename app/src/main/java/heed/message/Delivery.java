package heed.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reply fares on its way out.
 *
 * @param dueAt when it leaves, or is tried again
 * @param lastError what the mail server said, when it refused, or why the inbox is held
 * @param undoUntil until when it may be taken back
 * @param scheduled whether its writer chose the time
 * @param held whether it waits because its whole inbox has no way out just now
 * @param mayHaveLeft whether a server may have taken it, so that it cannot be taken back
 */
public record Delivery(
        DeliveryState state,
        Instant dueAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        @Nullable Instant undoUntil,
        boolean scheduled,
        boolean held,
        boolean mayHaveLeft) {

    /** Whether it may be taken back, as far as the way out is concerned. */
    public boolean isHere() {
        return state == DeliveryState.QUEUED && !mayHaveLeft;
    }
}
