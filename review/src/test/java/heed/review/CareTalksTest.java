package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.CareTalks.LabelledReply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often the checks speak up about real replies, on the half of the talks that was kept aside.
 */
class CareTalksTest {

    private static final Reviewer REVIEWER = new Reviewer();

    @Test
    void real_replies_are_seldom_warned_of_but_for_sending_customers_elsewhere() {
        // given
        List<LabelledReply> replies = keptAside();
        // when
        Map<String, Integer> alarms = new TreeMap<>();
        for (LabelledReply reply : replies)
            REVIEWER.review(reply.reviewCase()).findings().stream()
                    .filter(finding -> finding.level() != Level.HINT)
                    .map(Finding::check)
                    .distinct()
                    .forEach(check -> alarms.merge(check, 1, Integer::sum));
        System.out.println("Care talks kept aside, " + replies.size() + " replies: " + alarms);
        // then
        alarms.remove("sent-elsewhere");
        assertThat(alarms.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThan(replies.size() / 20);
    }

    @Test
    void sending_elsewhere_is_found_where_readers_see_it() {
        // given
        int right = 0;
        int wrong = 0;
        int passedOver = 0;
        // when
        for (LabelledReply reply : keptAside()) {
            boolean found =
                    REVIEWER.review(reply.reviewCase()).findings().stream()
                            .anyMatch(finding -> finding.check().equals("sent-elsewhere"));
            boolean labelled = reply.is("redirects");
            if (found && labelled) right++;
            else if (found) wrong++;
            else if (labelled) passedOver++;
        }
        System.out.printf(
                "Sent elsewhere, kept aside: %d right, %d wrong, %d passed over%n",
                right, wrong, passedOver);
        // then
        assertThat(right).isGreaterThanOrEqualTo(9 * wrong);
    }

    private static List<LabelledReply> keptAside() {
        return CareTalks.replies().stream().filter(LabelledReply::keptAside).toList();
    }
}
