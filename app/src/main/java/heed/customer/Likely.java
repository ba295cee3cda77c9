package heed.customer;

import java.util.List;

/**
 * A customer who may be the same as another.
 *
 * @param reasons in words for a person, never none
 * @param known whether the viewer sees a conversation with them, and so may merge
 */
public record Likely(
        CustomerId id, String name, String address, List<String> reasons, boolean known) {}
