package heed.servicelevel;

import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Within how much opening time something shall be done, for some conversations.
 *
 * @param inbox null for any; priority and organisation likewise
 * @param times by clock; a clock that is missing is left to a target that says less of the
 *     conversation, {@link Duration#ZERO} keeps no such clock
 * @param version grows with every change
 */
public record Target(
        TargetId id,
        @Nullable InboxId inbox,
        @Nullable Priority priority,
        @Nullable OrganisationId organisation,
        Map<ClockKind, Duration> times,
        long version) {

    /**
     * How much it says of a conversation: an organisation more than an inbox, that more than a
     * priority.
     */
    int weight() {
        return (organisation == null ? 0 : 4)
                + (inbox == null ? 0 : 2)
                + (priority == null ? 0 : 1);
    }

    /** Whether it is for the same conversations. */
    boolean isOf(@Nullable InboxId in, @Nullable Priority of, @Nullable OrganisationId from) {
        return Objects.equals(inbox, in) && priority == of && Objects.equals(organisation, from);
    }

    boolean isFor(InboxId in, Priority of, @Nullable OrganisationId from) {
        return (inbox == null || inbox.equals(in))
                && (priority == null || priority == of)
                && (organisation == null || organisation.equals(from));
    }
}
