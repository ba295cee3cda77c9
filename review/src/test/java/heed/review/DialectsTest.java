package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import heed.review.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Good replies to the same forty messages in Indian ({@code in}), Nigerian ({@code ng}), American
 * ({@code us}) and simple non-native ({@code nn}) English: nobody may be warned more than others.
 */
class DialectsTest {

    private static final int DIALECTS = 4;
    private static final double BY_CHANCE = 0.05;

    private static final Map<String, Integer> WARNED = new TreeMap<>();
    private static int replies;

    @BeforeAll
    static void review() {
        var reviewer = new Reviewer();
        String asked = "";
        for (String line : WordList.lines(DialectsTest.class, "dialects/good.txt")) {
            if (line.startsWith("? ")) {
                asked = line.substring(2);
                continue;
            }
            replies++;
            boolean warned =
                    reviewer
                            .review(reviewCase(asked, line.substring(3).replace('¶', '\n')))
                            .findings()
                            .stream()
                            .anyMatch(finding -> finding.level() != Level.HINT);
            WARNED.merge(line.substring(0, 2), warned ? 1 : 0, Integer::sum);
        }
    }

    @Test
    void at_most_one_good_reply_in_twenty_is_warned_of() {
        assertThat(warned()).as(WARNED.toString()).isLessThanOrEqualTo(replies / 20);
    }

    @Test
    void no_dialect_is_warned_of_more_than_chance_would_have_it() {
        WARNED.forEach((dialect, here) ->
                assertThat(chanceOfAtLeast(here, warned())).as(dialect).isGreaterThan(BY_CHANCE));
    }

    private static int warned() {
        return WARNED.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** That of so many warnings at least these fall to one dialect, were all alike. */
    private static double chanceOfAtLeast(int here, int all) {
        double share = 1.0 / DIALECTS;
        double exactly = Math.pow(1 - share, all);
        double less = 0;
        for (int count = 0; count < here; count++) {
            less += exactly;
            exactly *= (double) (all - count) / (count + 1) * share / (1 - share);
        }
        return 1 - less;
    }

    private static ReviewCase reviewCase(String asked, String draft) {
        return new ReviewCase(
                "dialect",
                null,
                "en",
                Customer.UNKNOWN,
                new Agent(null),
                Team.UNKNOWN,
                List.of(new Message(From.CUSTOMER, null, null, asked)),
                draft,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
