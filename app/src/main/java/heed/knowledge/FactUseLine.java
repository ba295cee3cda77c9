package heed.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A use of a fact as lists show it.
 *
 * @param id null before it is kept
 * @param number of the conversation; null when it is in none
 * @param writer whose draft it is; null when it is the viewer's own, or no draft
 * @param value that it states; empty before it is kept
 * @param lookedBy who looked at it; null when nobody did yet
 */
record FactUseLine(
        @Nullable UUID id,
        String kind,
        UUID place,
        @Nullable Long number,
        String label,
        @Nullable String writer,
        String url,
        String value,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt) {}
