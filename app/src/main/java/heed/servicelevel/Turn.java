package heed.servicelevel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One go of a clock: from when something was owed until it was done, or fell away.
 *
 * @param target opening time within which it is owed
 * @param used opening time that had passed when it last stood still
 * @param runsFrom since when it runs; null when it stands still or has ended
 * @param dueAt when the target is, or was, used up; null when it stands still before that
 * @param endedAt null while it is owed
 * @param kept whether it was done in time; null while it is owed, and when it fell away in time:
 *     such a turn counts for nothing
 */
public record Turn(
        ClockKind clock,
        Instant startedAt,
        Duration target,
        Duration used,
        @Nullable Instant runsFrom,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Boolean kept) {

    public boolean isOwed() {
        return endedAt == null;
    }

    public boolean isPaused() {
        return endedAt == null && runsFrom == null;
    }

    /** What is left of its target while it stands still. */
    public Duration left() {
        return target.minus(used);
    }
}
