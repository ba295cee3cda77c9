package heed.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the desk: that of the machine, except for what {@link #at} runs, to which it is as
 * late as it is told. So the past of a demo, or of another desk, is replayed through the verbs that
 * the present uses. Bound to the thread and its structured children; thread-safe.
 */
public final class DeskClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final ZoneId zone;

    DeskClock() {
        this(ZoneOffset.UTC);
    }

    private DeskClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Runs {@code work} as if it were {@code then}. Of nested calls the inner one wins. */
    public static void at(Instant then, Runnable work) {
        ScopedValue.where(THEN, then).run(work);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DeskClock(other);
    }
}
