package heed.servicelevel;

import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One clock while it is followed through the happenings of a conversation. Not thread-safe. */
final class RunningClock {

    private final ClockKind kind;
    private final Instant startedAt;
    private final Duration target;
    private final WorkingHours hours;
    private Duration used = Duration.ZERO;
    private @Nullable Instant runsFrom;
    private @Nullable Instant usedUpAt;

    RunningClock(ClockKind kind, Instant startedAt, Duration target, WorkingHours hours) {
        this.kind = kind;
        this.startedAt = startedAt;
        this.target = target;
        this.hours = hours;
    }

    /** It runs from now on, if it does not already. */
    void run(Instant at) {
        if (runsFrom == null) {
            runsFrom = at;
        }
    }

    /** It stands still from now on. */
    void stop(Instant at) {
        var from = runsFrom;
        if (from != null) {
            if (usedUpAt == null && hours.between(from, at).compareTo(target.minus(used)) >= 0) {
                usedUpAt = hours.after(from, target.minus(used));
            }
            used = used.plus(hours.between(from, at));
            runsFrom = null;
        }
    }

    /** As it is while it is owed. */
    Turn owed() {
        var from = runsFrom;
        var due =
                usedUpAt == null && from != null ? hours.after(from, target.minus(used)) : usedUpAt;
        return new Turn(kind, startedAt, target, used, from, due, null, null);
    }

    /** It was done. */
    Turn done(Instant at) {
        stop(at);
        boolean kept = usedUpAt == null || !usedUpAt.isBefore(at);
        return new Turn(kind, startedAt, target, used, null, usedUpAt, at, kept);
    }

    /** It is owed no longer, though it was not done: what was late stays late. */
    Turn fallenAway(Instant at) {
        var end = done(at);
        return Boolean.TRUE.equals(end.kept())
                ? new Turn(kind, startedAt, target, used, null, usedUpAt, at, null)
                : end;
    }
}
