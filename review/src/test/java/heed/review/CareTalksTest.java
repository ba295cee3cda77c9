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

    /** What readers call the mistake, where they were asked about it. */
    private static final Map<String, String> LABELS =
            Map.of(
                    "sent-elsewhere", "redirects",
                    "missing-acknowledgement", "missing_ack",
                    "vague-answer", "vague",
                    "policy-wall", "refusal",
                    "blame", "blame",
                    "dismissive-wording", "dismissive",
                    "over-promise", "over_promise",
                    "asked-again", "asks_known");

    @Test
    void at_most_one_warning_in_twenty_real_replies_is_wrong() {
        // given
        List<LabelledReply> replies = keptAside();
        // when
        Map<String, Integer> right = new TreeMap<>();
        Map<String, Integer> wrong = new TreeMap<>();
        for (LabelledReply reply : replies)
            for (String check : warnings(reply))
                (isConfirmed(check, reply) ? right : wrong).merge(check, 1, Integer::sum);
        System.out.printf(
                "Care talks kept aside, %d replies: right %s, wrong %s%n",
                replies.size(), right, wrong);
        // then
        assertThat(wrong.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThanOrEqualTo(replies.size() / 20);
    }

    private static List<String> warnings(LabelledReply reply) {
        return REVIEWER.review(reply.reviewCase()).findings().stream()
                .filter(finding -> finding.level() != Level.HINT)
                .map(Finding::check)
                .distinct()
                .toList();
    }

    private static boolean isConfirmed(String check, LabelledReply reply) {
        return LABELS.containsKey(check) && reply.is(LABELS.get(check));
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
