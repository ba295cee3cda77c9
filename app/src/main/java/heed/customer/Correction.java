package heed.customer;

import java.time.Instant;

/**
 * What a mail said otherwise than the card, offered to whoever works with the customer.
 *
 * @param evidence the words that it was read from
 * @param foundIn {@code signature}, {@code sender} or {@code domain}
 */
public record Correction(
        CorrectionId id,
        CustomerId customer,
        CardField field,
        String value,
        String evidence,
        String foundIn,
        Instant at) {}
