package heed.routing;

import heed.access.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody plans it.
 *
 * @param ends exclusive
 * @param cover who gets what presses; null when their teams shall
 */
public record AbsenceWanted(
        PersonId person, Instant begins, Instant ends, @Nullable PersonId cover) {}
