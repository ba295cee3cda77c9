package heed.routing;

import heed.access.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away. Why is nobody's business, and not kept.
 *
 * @param ends exclusive; as planned
 * @param cover who gets what presses; null when their teams do
 * @param back when it ended earlier, or was called off; null when it was not
 * @param version grows with every change
 */
public record Absence(
        AbsenceId id,
        PersonId person,
        String name,
        Instant begins,
        Instant ends,
        @Nullable PersonId cover,
        @Nullable String coverName,
        @Nullable Instant back,
        long version) {

    /** When they are here again. */
    public Instant until() {
        return back == null || back.isAfter(ends) ? ends : back;
    }

    public boolean isNow(Instant now) {
        return !begins.isAfter(now) && until().isAfter(now);
    }

    /** Whether it is over, or never began. */
    public boolean isOver(Instant now) {
        return !until().isAfter(now) || !begins.isBefore(until());
    }
}
