package heed.acknowledgement;

import heed.inbox.InboxId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Within how long customers of an inbox heard from us lately.
 *
 * @param minutes of opening time, within which four out of five did; null when nobody can tell
 * @param basis what was measured: {@code inbox}, {@code team} or {@code desk} where the inbox or
 *     team had too few; {@code target} when somebody set one and nothing could be measured, else
 *     {@code none}
 * @param waits how many were measured
 * @param margin by how many thousandths it is taken, since what we stated lately held or not
 */
public record Pace(
        InboxId inbox,
        @Nullable Long minutes,
        String basis,
        long waits,
        long margin,
        Instant measuredAt) {

    /** Opening minutes that are told; null when none are. */
    public @Nullable Long told() {
        return minutes == null ? null : Math.ceilDiv(minutes * margin, 1000);
    }
}
