package heed.language;

import heed.review.ReviewCase;
import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import java.util.List;

/** Cases for tests. */
final class Cases {

    private Cases() {}

    static ReviewCase of(List<String> customer, String draft) {
        return new ReviewCase(
                "1",
                null,
                "en",
                Customer.UNKNOWN,
                new Agent("Ada Okoye"),
                Team.UNKNOWN,
                customer.stream()
                        .map(text -> new Message(From.CUSTOMER, "Mia Brandt", null, text))
                        .toList(),
                draft,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("SKU", "Shimano"));
    }
}
