package heed.portal;

import heed.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was given a link to their own card.
 *
 * @param madeBy null when Heed made it
 * @param endsAt from then on it opens nothing; earlier when somebody ends it, or when the customer
 *     is merged or separated
 */
public record CardLink(
        UUID id, CustomerId customer, @Nullable String madeBy, Instant madeAt, Instant endsAt) {}
