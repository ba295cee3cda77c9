package heed.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes to us.
 *
 * @param name as they give it; their address when they give none
 * @param address the one that they are written to unless the thread says another
 * @param language BCP 47, as they last wrote
 * @param zone an IANA zone
 */
public record Customer(
        CustomerId id,
        String name,
        String address,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String honorific,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String organisation,
        Instant createdAt) {}
