package heed.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that we keep about a customer, with where it comes from. Never changed: a later entry
 * takes its place.
 *
 * @param customer whose it was written for; within merged customers not always the one asked for
 * @param value null when they want none: no title, no pronouns
 * @param personName who entered it; null when the customer or Heed did
 */
public record CardEntry(
        UUID id,
        CustomerId customer,
        CardField field,
        @Nullable String value,
        Source source,
        Instant at,
        @Nullable String personName) {}
