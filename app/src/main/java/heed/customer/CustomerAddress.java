package heed.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of a customer. No two customers have one address.
 *
 * @param customer whose it is; within merged customers not always the one asked for
 * @param primary whether they are written to there unless the thread says another
 * @param confirmedAt when mail first came from it; null when somebody here only typed it
 */
public record CustomerAddress(
        String address,
        CustomerId customer,
        boolean primary,
        Instant firstSeen,
        @Nullable Instant confirmedAt) {}
