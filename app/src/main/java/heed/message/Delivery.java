package heed.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reply fares on its way out.
 *
 * @param dueAt when it leaves, or is tried again
 * @param lastError what the mail server said, when it refused
 * @param undoUntil until when it may be taken back
 * @param scheduled whether its writer chose the time
 */
public record Delivery(
        DeliveryState state,
        Instant dueAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        @Nullable Instant undoUntil,
        boolean scheduled) {}
