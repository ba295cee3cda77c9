package heed.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.Finding;
import heed.review.Level;
import heed.review.Review;
import heed.review.ReviewCase;
import heed.review.Reviewer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one key puts into the text mends it, and makes nothing else. */
class FixesTest {

    /** The checks whose suggestions are words for the customer; all others advise the writer. */
    private static final List<String> WORDED =
            List.of("wrong-name", "missing-apology", "missing-thanks");

    private static final Reviewer REVIEWER = Reviewer.withPreviews();

    static Stream<Example> examples() {
        return WORDED.stream().flatMap(id -> Example.of(id).stream()).filter(FixesTest::hasFix);
    }

    private static boolean hasFix(Example example) {
        return example.flagged()
                && REVIEWER.review(example.reviewCase()).findings().stream()
                        .anyMatch(finding ->
                                finding.check().equals(example.check())
                                        && !finding.suggestions().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_fix_takes_its_finding_away_and_makes_no_other(Example example) {
        // given
        Review before = REVIEWER.review(example.reviewCase());
        for (Finding finding : before.findings()) {
            if (!finding.check().equals(example.check())) continue;
            for (String fix : finding.suggestions()) {
                // when
                String mended = put(fix, finding, example.reviewCase().draft());
                Review after = REVIEWER.review(with(mended, example.reviewCase()));
                // then
                assertThat(loud(after)).as(mended).isSubsetOf(loud(before));
                assertThat(checks(after)).as(mended).doesNotContain(example.check());
                assertThat(mended).isEqualTo(mended.strip());
                assertThat(mended)
                        .doesNotContain("  ", " ,", " .", ",,", "..", "\n\n\n")
                        .doesNotContainPattern("(?<![.]\\w)[.!?] \\p{Ll}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Mia,\n\nit left today.\n\nBest\nAda",
                "Hi Mia,\n\nit left today\n\nBest\nAda",
                "Hi Mia,\n\nit left today:\n\n- one box\n- two bags.\n\nBest\nAda",
                "Hi Mia,\n\nit left today (https://example.org/track).\n\nBest\nAda",
                "It left today."
            })
    void what_is_missing_goes_in_as_a_sentence_of_its_own(String draft) {
        // given
        ReviewCase reviewCase = with(draft, late());
        // when
        List<String> mended =
                REVIEWER.review(reviewCase).findings().stream()
                        .filter(finding -> finding.check().startsWith("missing-apology"))
                        .map(finding -> put(finding.suggestions().getFirst(), finding, draft))
                        .toList();
        // then
        assertThat(mended).hasSize(1);
        assertThat(mended.getFirst())
                .containsPattern("(^|[.] )I am sorry that this happened[.](\\s|$)")
                .doesNotContain("  ", "\n\n\n");
    }

    private static ReviewCase late() {
        return Example.of("missing-apology").stream()
                .filter(Example::flagged)
                .findFirst()
                .orElseThrow()
                .reviewCase();
    }

    private static List<String> checks(Review review) {
        return review.findings().stream().map(Finding::check).toList();
    }

    private static List<String> loud(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.level() != Level.HINT)
                .map(Finding::check)
                .toList();
    }

    /**
     * As the sheet does it, by {@code review-apart.js}: what is missing is a sentence of its own.
     */
    private static String put(String fix, Finding finding, String draft) {
        String before = draft.substring(0, finding.span().start());
        String after = draft.substring(finding.span().end());
        if (!finding.span().isEmpty()) return before + fix + after;
        boolean open = before.matches("(?s).*[\\p{L}\\p{N}]");
        String apart = open ? ". " : before.isBlank() || before.endsWith(" ") ? "" : " ";
        boolean glued = !after.isEmpty() && !Character.isWhitespace(after.charAt(0));
        return before + apart + fix + (glued ? " " : "") + after;
    }

    private static ReviewCase with(String draft, ReviewCase from) {
        return new ReviewCase(
                from.id(),
                from.now(),
                from.language(),
                from.customer(),
                from.agent(),
                from.team(),
                from.messages(),
                draft,
                from.facts(),
                from.cannedResponses(),
                from.policies(),
                from.otherCustomers(),
                from.terms());
    }
}
