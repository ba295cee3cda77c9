package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.Ask.State;
import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.KnownAsk;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import heed.review.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks that are read when a message comes, and what a draft makes of those that are known. */
class AskReaderTest {

    private static final String ASKED = "Where is my parcel? Must I pay the duty?";
    private static final Reviewer REVIEWER = new Reviewer();

    @Test
    void asks_are_read_from_what_is_new_and_not_from_what_is_quoted() {
        // given
        var text = "Where is my parcel?\n\n> Did you get the invoice?";
        // when
        var asks = new AskReader().in(text, "en");
        // then
        assertThat(asks).extracting(Ask::text).containsExactly("Where is my parcel?");
        assertThat(asks.getFirst().span()).isEqualTo(new Span(0, 19));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where is my parcel?                | Where is my parcel now?          | true
                    When will the refund arrive?       | When does my refund arrive?      | true
                    Where is my parcel?                | Is the parcel insured?           | false
                    Do I have to pay?                  | Where is it?                     | false
                    Can you send it to my office?      | Can you send me the invoice?     | false
                    """)
    void asks_are_alike_when_their_telling_words_are(String one, String other, boolean alike) {
        assertThat(AskReader.areAlike(one, other)).isEqualTo(alike);
    }

    @Test
    void an_ask_that_somebody_took_away_is_not_missed() {
        // when
        var review = review(List.of(open("Where is my parcel?", 0)), "It is in Hamburg. Regards");
        // then
        assertThat(review.asks()).extracting(Ask::text).containsExactly("Where is my parcel?");
        assertThat(review.findings())
                .extracting(Finding::check)
                .doesNotContain("unanswered-question");
    }

    @Test
    void what_somebody_decided_stays_whatever_the_draft_says() {
        // given
        var decided =
                List.of(
                        new KnownAsk(new Span(0, 19), "Where is my parcel?", State.OPEN, true),
                        new KnownAsk(
                                new Span(20, 40), "Must I pay the duty?", State.ANSWERED, true));
        // when
        var review = review(decided, "Your parcel is in Hamburg.\n\nKind regards");
        // then
        assertThat(review.asks())
                .extracting(Ask::state)
                .containsExactly(State.OPEN, State.ANSWERED);
    }

    @Test
    void an_ask_in_other_words_than_the_customers_is_judged_by_those() {
        // given
        var worded = List.of(new KnownAsk(Span.at(0), "How much is the duty?", State.OPEN, false));
        // when, then
        assertThat(review(worded, "You pay 12 euros.\n\nRegards").asks())
                .extracting(Ask::state)
                .containsExactly(State.ANSWERED);
        assertThat(review(worded, "We are sorry about the delay.\n\nRegards").findings())
                .extracting(Finding::check)
                .contains("unanswered-question");
    }

    @Test
    void what_was_answered_before_is_not_asked_for_again() {
        // given
        var answered =
                List.of(
                        new KnownAsk(
                                new Span(0, 19), "Where is my parcel?", State.ANSWERED, false));
        // when, then
        assertThat(review(answered, "We wish you a fine day.\n\nRegards").asks())
                .extracting(Ask::state)
                .containsExactly(State.ANSWERED);
    }

    private static KnownAsk open(String text, int start) {
        return new KnownAsk(new Span(start, start + text.length()), text, State.OPEN, false);
    }

    private static Review review(@Nullable List<KnownAsk> asks, String draft) {
        return REVIEWER.review(
                new ReviewCase(
                        "c-1",
                        null,
                        "en",
                        Customer.UNKNOWN,
                        new Agent("Ada"),
                        Team.UNKNOWN,
                        List.of(new Message(From.CUSTOMER, null, null, ASKED, asks)),
                        draft,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
