package heed.customer;

import heed.access.PersonId;
import java.time.Instant;

/** What somebody here wrote down about a customer, who may read it on their own card. */
public record Remark(
        RemarkId id,
        CustomerId customer,
        String text,
        PersonId person,
        String personName,
        Instant at) {}
