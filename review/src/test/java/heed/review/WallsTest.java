package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Policy;
import heed.review.ReviewCase.Team;
import heed.review.text.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a refusal without a reason or a way out is found, on replies of our own. */
class WallsTest {

    private static final Reviewer REVIEWER = new Reviewer();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void nine_in_ten_walls_that_were_read_are_found(String language) {
        Count count = count("walls/read.txt", language);
        assertThat(count.right).isGreaterThanOrEqualTo(9 * count.missed);
        assertThat(count.right).isGreaterThanOrEqualTo(19 * count.wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void walls_kept_aside_are_found_seven_times_in_ten_and_nine_in_ten_are_right(String language) {
        Count count = count("walls/aside.txt", language);
        assertThat(count.right).isGreaterThanOrEqualTo(9 * count.wrong);
        assertThat(count.right * 10).isGreaterThanOrEqualTo(7 * (count.right + count.missed));
    }

    @Test
    void what_a_policy_leaves_room_for_is_suggested() {
        // given
        var lateReturn = new Policy("late-return", List.of("store credit", "exchange"));
        // when
        Finding finding = findings("en", "Our policy forbids it.", List.of(lateReturn)).getFirst();
        // then
        assertThat(finding.suggestions())
                .containsExactly("You may offer: store credit.", "You may offer: exchange.");
    }

    private static final class Count {
        private int right;
        private int wrong;
        private int missed;
    }

    private static Count count(String file, String language) {
        var count = new Count();
        for (String line : WordList.lines(WallsTest.class, file)) {
            if (!line.startsWith(language)) continue;
            boolean wall = line.charAt(3) == '+';
            boolean found =
                    !findings(language, line.substring(5).replace('¶', '\n'), List.of()).isEmpty();
            if (wall && found) count.right++;
            else if (found) count.wrong++;
            else if (wall) count.missed++;
        }
        System.out.printf(
                "%s %s: %d right, %d wrong, %d missed%n",
                file, language, count.right, count.wrong, count.missed);
        return count;
    }

    private static List<Finding> findings(String language, String draft, List<Policy> policies) {
        var reviewCase =
                new ReviewCase(
                        "wall",
                        null,
                        language,
                        Customer.UNKNOWN,
                        new Agent(null),
                        Team.UNKNOWN,
                        List.of(new Message(From.CUSTOMER, null, null, "?")),
                        draft,
                        List.of(),
                        List.of(),
                        policies,
                        List.of(),
                        List.of());
        return REVIEWER.review(reviewCase).findings().stream()
                .filter(finding -> finding.check().equals("policy-wall"))
                .toList();
    }
}
