package heed.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one customer was found to be another.
 *
 * @param undoneAt when they were separated again; null while they are one
 */
public record Merge(
        UUID id,
        CustomerId source,
        String sourceAddress,
        CustomerId target,
        String targetAddress,
        Instant at,
        @Nullable String personName,
        @Nullable Instant undoneAt,
        @Nullable String undoneByName) {}
