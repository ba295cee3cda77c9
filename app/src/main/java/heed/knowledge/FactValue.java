package heed.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is, was or will be in a time.
 *
 * @param until exclusive; null when no end is known
 * @param by who set it; null when Heed did
 * @param at when they did
 */
record FactValue(
        UUID id,
        String value,
        String says,
        Instant from,
        @Nullable Instant until,
        @Nullable String by,
        Instant at) {

    boolean isPlanned(Instant now) {
        return from.isAfter(now);
    }

    boolean isTrue(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }
}
