package heed.closing;

import heed.conversation.Outcome;
import heed.inbox.InboxId;
import heed.web.Refusal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What follows when conversations of an inbox are resolved.
 *
 * @param asks whether customers are asked whether it is solved
 * @param checkInDays after how many working days somebody sees how they are getting on; 0 for never
 * @param checkInFor after which outcomes
 * @param byMail whether Heed asks by mail; otherwise the conversation opens again for its owner
 */
public record ClosingRule(
        InboxId inbox, boolean asks, int checkInDays, Set<Outcome> checkInFor, boolean byMail) {

    static final int MOST_DAYS = 30;

    /**
     * @throws Refusal when the days are none
     */
    public ClosingRule {
        if (checkInDays < 0 || checkInDays > MOST_DAYS) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "days-out-of-range",
                    "Check in after 1 to 30 working days, or 0 for never.");
        }
        checkInFor = Set.copyOf(checkInFor);
    }

    /** Nothing follows: as it is where nobody has said otherwise. */
    public static ClosingRule nothing(InboxId inbox) {
        return new ClosingRule(inbox, false, 0, usual(), true);
    }

    /** What an inbox begins with that somebody opens. */
    public static ClosingRule ofNew(InboxId inbox) {
        return new ClosingRule(inbox, true, 3, usual(), true);
    }

    private static Set<Outcome> usual() {
        return EnumSet.of(Outcome.WORKAROUND, Outcome.NO_ANSWER);
    }
}
