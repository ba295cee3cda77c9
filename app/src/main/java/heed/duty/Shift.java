package heed.duty;

import heed.access.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is on duty.
 *
 * @param ends exclusive
 * @param swap that waits for an answer; null when none does
 * @param swapTo who was asked to take it
 */
public record Shift(
        ShiftId id,
        PersonId person,
        String name,
        Instant begins,
        Instant ends,
        @Nullable SwapId swap,
        @Nullable PersonId swapTo,
        @Nullable String swapToName) {}
