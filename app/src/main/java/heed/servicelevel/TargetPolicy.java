package heed.servicelevel;

import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which target holds for a conversation: for each clock the one that says most of it, an
 * organisation before an inbox before a priority. Where none says anything, replies are owed as
 * {@link Priority#replyWithin} says, an update within ten times that, and no resolution. A pure
 * decision.
 */
final class TargetPolicy {

    private static final int UPDATE_IN_REPLIES = 10;

    private final List<Target> targets;

    TargetPolicy(List<Target> targets) {
        this.targets = targets.stream().sorted(Comparator.comparingInt(Target::weight)).toList();
    }

    /** Clocks without a target are not kept. */
    Map<ClockKind, Duration> of(
            InboxId inbox, Priority priority, @Nullable OrganisationId organisation) {
        var times = standard(priority);
        targets.stream()
                .filter(one -> one.isFor(inbox, priority, organisation))
                .forEach(one -> times.putAll(one.times()));
        times.values().removeIf(Duration::isZero);
        return times;
    }

    static Map<ClockKind, Duration> standard(Priority priority) {
        var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
        times.put(ClockKind.FIRST_REPLY, priority.replyWithin());
        times.put(ClockKind.NEXT_REPLY, priority.replyWithin());
        times.put(ClockKind.NEXT_UPDATE, priority.replyWithin().multipliedBy(UPDATE_IN_REPLIES));
        return times;
    }
}
