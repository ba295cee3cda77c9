package heed.policy;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody granted a customer beyond a rule, or asked to grant. Not a {@link Throwable}.
 *
 * @param policy the name of the rule
 * @param offer what it is, with its unit
 * @param amount in the unit of the offer; null when it has none
 * @param own whether it was within what its asker may grant alone
 * @param askedBy null when Heed did it
 * @param decidedBy null while it waits
 * @param answer what the one who decided said; may be empty when they granted it
 */
public record PolicyException(
        ExceptionId id,
        ConversationId conversation,
        long number,
        TeamId team,
        String policy,
        Offer offer,
        @Nullable BigDecimal amount,
        String reason,
        State state,
        boolean own,
        @Nullable PersonId askedBy,
        @Nullable String askedByName,
        Instant askedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String answer) {

    /** What became of it. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether nothing becomes of it any more. */
    boolean isSettled() {
        return state == State.REFUSED || state == State.WITHDRAWN;
    }

    /** What waits, by whoever asked or leads; what was granted, only by somebody else who leads. */
    boolean isWithdrawableBy(Viewer.Member viewer) {
        boolean asker = viewer.person().equals(askedBy);
        return switch (state) {
            case ASKED -> asker || viewer.may(Role.LEAD);
            case GRANTED -> !asker && viewer.may(Role.LEAD);
            case REFUSED, WITHDRAWN -> false;
        };
    }

    /** As people say it: “voucher, 20 EUR”. */
    public String said() {
        return offer.said(amount);
    }
}
