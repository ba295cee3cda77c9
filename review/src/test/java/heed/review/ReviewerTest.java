package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import heed.review.text.Span;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a review as a whole. */
class ReviewerTest {

    private static final Reviewer REVIEWER = new Reviewer();

    @Test
    void one_place_is_spoken_of_once_by_the_loudest() {
        // when
        Review review =
                review(
                        "Where is it?",
                        "Hi {{name}},\n\nthank you. It left today, so please calm down.");
        // then
        assertThat(checks(review)).containsExactly("unfilled-placeholder", "dismissive-wording");
    }

    @Test
    void looking_back_previews_are_seen_too_and_silence_nothing() {
        // given
        var reviewCase = reviewCase("When will it arrive?", "Hi,\n\nthank you. Please calm down.");
        // when
        Review shown = REVIEWER.review(reviewCase);
        Review seen = Reviewer.withPreviews().review(reviewCase);
        // then
        assertThat(checks(shown)).contains("dismissive-wording");
        assertThat(checks(seen)).containsAll(checks(shown)).contains("unanswered-question");
    }

    @Test
    void without_the_mood_the_same_is_found() {
        // given
        var angry = "This is the third time I write and nobody answers. I am furious. Where is it?";
        var reviewCase = reviewCase(angry, "Hi {{name}},\n\nthank you. Please calm down.");
        // when
        Review whole = REVIEWER.review(reviewCase);
        Review without = REVIEWER.reviewWithoutMood(reviewCase);
        // then
        assertThat(whole.mood()).isNotNull();
        assertThat(without.mood()).isNull();
        assertThat(without.findings()).isNotEmpty().isEqualTo(whole.findings());
        assertThat(without.asks()).isEqualTo(whole.asks());
    }

    @Test
    void a_proofreader_speaks_only_where_no_check_does() {
        // given
        var reviewCase =
                reviewCase("Where is it?", "Hi,\n\nthank you. It was recieved. Please calm down.");
        Review review = REVIEWER.review(reviewCase);
        var proofreader = new Words("recieved", "calm");
        // when
        Review more = review.proofread(proofreader, reviewCase);
        // then
        assertThat(checks(more)).containsExactly("language-mistake", "dismissive-wording");
    }

    /** Marks some words, wherever they stand. */
    private record Words(String... words) implements Proofreader {
        @Override
        public List<String> languages() {
            return List.of("en");
        }

        @Override
        public List<Finding> findings(ReviewCase reviewCase) {
            return Stream.of(words)
                    .map(word -> {
                        int start = reviewCase.draft().indexOf(word);
                        var span = new Span(start, start + word.length());
                        return new Finding(
                                CHECK, Level.HINT, span, word, "", List.of(), List.of(), 1);
                    })
                    .toList();
        }
    }

    @Test
    void the_writer_is_shown_three_findings_at_most_the_loudest_first() {
        // when
        Review review =
                review(
                        "Can I get a refund?",
                        "Your RMA {{id}} is closed. You should have read it. Calm down. The KYC says so. I guarantee it.");
        // then
        assertThat(review.findings()).hasSizeGreaterThan(Review.SHOWN_AT_ONCE);
        assertThat(review.shown()).hasSize(Review.SHOWN_AT_ONCE);
        assertThat(review.shown().getFirst().level()).isEqualTo(Level.STOP);
    }

    @Test
    void a_check_that_does_not_know_the_language_says_so() {
        // when
        Review review =
                review(
                        "Dov'è il mio pacco?",
                        "Buongiorno, il suo pacco è partito oggi e arriva venerdì.");
        // then
        assertThat(review.language()).isEqualTo("it");
        assertThat(review.unchecked()).contains(new Unchecked("blame", "language it"));
        assertThat(review.unchecked())
                .extracting(Unchecked::check)
                .doesNotContain("secret", "wrong-name");
    }

    @Test
    void asks_and_promises_come_with_the_findings() {
        // when
        Review review =
                review(
                        "When will it arrive? And is it blue?",
                        "Hi Mia, I will call you on Friday.");
        // then
        assertThat(review.asks())
                .extracting(Ask::text)
                .containsExactly("When will it arrive?", "And is it blue?");
        assertThat(review.promises()).hasSize(1);
        assertThat(review.promises().getFirst().due())
                .isEqualTo(OffsetDateTime.parse("2026-03-06T17:00:00+01:00"));
    }

    @Test
    void spans_point_into_the_draft_as_it_was_given() {
        // given
        String draft = "Hi 😀 Mia,\r\n\r\nsee https://example.org/a?b=1 — you should have read it.";
        // when
        Finding finding =
                review("Hello", draft).findings().stream()
                        .filter(found -> found.check().equals("blame"))
                        .findFirst()
                        .orElseThrow();
        // then
        assertThat(finding.span().of(draft))
                .isEqualTo("you should have read")
                .isEqualTo(finding.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon ",
                "you should ",
                "Where is it? ",
                "\"a\" ",
                "{",
                "4111 1111 ",
                "14 days ",
                "ORD-1 ",
                "not ",
                "please call ",
                "I will call you on Friday. "
            })
    void a_long_run_of_one_thing_takes_time_in_proportion_to_its_length(String thing) {
        long some = cpuTime(thing.repeat(25_000 / thing.length()));
        long four = cpuTime(thing.repeat(100_000 / thing.length()));
        // four times as long: four times the work, sixteen times if it grew with the square
        assertThat(four).isLessThan(10 * some + Duration.ofMillis(500).toNanos());
    }

    /** What a review costs, whatever else the machine does; in nanoseconds. */
    private static long cpuTime(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        review(text, text);
        return thread.getCurrentThreadCpuTime() - before;
    }

    @Test
    void every_character_of_unicode_can_be_reviewed() {
        // given
        var all = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += 31) {
            all.appendCodePoint(c);
            if (c % 1000 < 31) all.append(". ");
        }
        // when, then
        assertThat(review(all.toString(), all.toString()).id()).isEqualTo("c-1");
    }

    @Test
    void nothing_at_all_can_be_reviewed() {
        assertThat(review("", "").findings()).isEmpty();
    }

    @Test
    void many_threads_can_use_one_reviewer() {
        // given
        Review alone = review("When?", "You should have read it.");
        // when
        Stream<Review> together =
                Stream.generate(() -> 1)
                        .limit(40)
                        .parallel()
                        .map(_ -> review("When?", "You should have read it."));
        // then
        assertThat(together.map(Review::findings)).allMatch(alone.findings()::equals);
    }

    private static List<String> checks(Review review) {
        return review.findings().stream().map(Finding::check).toList();
    }

    private static Review review(String customer, String draft) {
        return REVIEWER.review(reviewCase(customer, draft));
    }

    private static ReviewCase reviewCase(String customer, String draft) {
        return new ReviewCase(
                "c-1",
                OffsetDateTime.parse("2026-03-03T10:15:00+01:00"),
                null,
                Customer.UNKNOWN,
                new Agent("Ada"),
                Team.UNKNOWN,
                List.of(new Message(From.CUSTOMER, null, null, customer)),
                draft,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
