package heed.ask;

import heed.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A writer's word on what their reply does about an ask, which wins over what the review reads.
 *
 * @param state anything but dropped
 * @param reason why it is declined; may be empty
 */
public record AskVerdict(AskId ask, AskState state, String reason) {

    /** More than this nobody says about one reply. */
    public static final int MOST = 100;

    /**
     * @throws Refusal when the reason is too long, or the state is none that a reply brings about
     */
    public AskVerdict {
        reason = Asks.reason(reason);
        if (state == AskState.DROPPED) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "wrong-value",
                    "A reply answers, defers or declines an ask, or leaves it open.");
        }
    }

    /** What {@code all} say of an ask: the last word counts. */
    public static Optional<AskVerdict> on(AskId ask, List<AskVerdict> all) {
        return all.stream().filter(one -> one.ask().equals(ask)).reduce((one, other) -> other);
    }
}
