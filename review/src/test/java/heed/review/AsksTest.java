package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an ask, in the words that customers use. */
class AsksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I'd like to know whether the blue one is back. Also please cancel order 4711. | whether the blue one ; please cancel order 4711
                    Wondering if you ship to Malta, and what it would cost. | Wondering if you ship to Malta
                    No idea how to change my password. | how to change my password
                    where my order at | where my order at
                    Any news on my refund? | Any news on my refund
                    Kindly do the needful and revert with the tracking number. | tracking number
                    Must I return both, and who pays? | Must I return both ; who pays
                    Has it left, where is it now and who signs for it? | Has it left ; where is it now ; who signs for it
                    Could you come over and have a look? | Could you come over and have a look
                    Did you pack the lamp, the bulb and the shade? | Did you pack the lamp, the bulb and the shade
                    My router keeps dropping the line every ten minutes. | keeps dropping the line
                    The app crashes when I open a photo. What can I do? | What can I do
                    """)
    void a_customer_asks(String message, String asked) {
        var asks = asks(message);
        var wanted = List.of(asked.split(" ; "));
        assertThat(asks).hasSameSizeAs(wanted);
        for (int at = 0; at < wanted.size(); at++)
            assertThat(asks.get(at)).contains(wanted.get(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How are you? I hope you're well.",
                "Who would have thought? The lamp works now. Thanks!",
                "My sister asked me how much it costs. I told her 40 euros.",
                "When the parcel came I was out. My neighbour took it in.",
                "I kept wondering why it was so quiet, and then it was solved. Thank you!",
                "Please find attached the form."
            })
    void nobody_asks(String message) {
        assertThat(asks(message)).isEmpty();
    }

    private static List<String> asks(String message) {
        var reviewCase =
                new ReviewCase(
                        "c-1",
                        null,
                        "en",
                        Customer.UNKNOWN,
                        new Agent("Ada"),
                        Team.UNKNOWN,
                        List.of(new Message(From.CUSTOMER, null, null, message)),
                        "Dear Mia,",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new Reviewer().review(reviewCase).asks().stream().map(Ask::text).toList();
    }
}
