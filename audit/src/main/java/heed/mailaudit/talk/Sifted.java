package heed.mailaudit.talk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the mails of a mailbox turned out to be.
 *
 * @param mails all of them
 * @param duplicates those that lay in it twice
 * @param machines bounces, automatic answers, newsletters, receipts
 * @param internal those that we wrote to each other
 * @param undated those without any time, which cannot be put in order
 * @param first when the earliest mail that counts was written; the epoch if none does
 * @param last when the latest one was
 * @param domains how many mails came from each domain, the most frequent first
 */
public record Sifted(
        int mails,
        int duplicates,
        int machines,
        int internal,
        int undated,
        int ours,
        int customers,
        Instant first,
        Instant last,
        Map<String, Integer> domains) {

    /** The domains that most mails came from: likely candidates for who “we” are. */
    public List<String> frequentDomains(int most) {
        return domains.keySet().stream().limit(most).toList();
    }
}
