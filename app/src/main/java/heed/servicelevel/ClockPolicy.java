package heed.servicelevel;

import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows the happenings of a conversation, and of what was merged into it, and tells each turn of
 * its four clocks. The same happenings, hours and targets always give the same turns: nothing is
 * counted on the way, so a calendar or target that changes changes the past. See
 * docs/decisions/0011.
 */
final class ClockPolicy {

    private final UUID root;
    private final WorkingHours hours;
    private final Map<ClockKind, Duration> targets;
    private final Map<ClockKind, RunningClock> owed = new EnumMap<>(ClockKind.class);
    private final List<Turn> ended = new ArrayList<>();
    private final Set<UUID> open = new HashSet<>();
    private @Nullable PauseReason pause;
    private @Nullable Instant resolvedAt;
    private boolean answered;

    private ClockPolicy(UUID root, WorkingHours hours, Map<ClockKind, Duration> targets) {
        this.root = root;
        this.hours = hours;
        this.targets = targets;
    }

    /**
     * @param root the conversation itself
     * @param happenings in their order
     * @param targets clocks without one are not kept
     */
    static List<Turn> turns(
            UUID root,
            Collection<Happening> happenings,
            WorkingHours hours,
            Map<ClockKind, Duration> targets) {
        var clocks = new ClockPolicy(root, hours, targets);
        happenings.forEach(clocks::follow);
        return clocks.turns();
    }

    private void follow(Happening one) {
        var at = one.at();
        switch (one.what()) {
            case OPENED, REOPENED -> open.add(one.part());
            case HEARD -> heard(one);
            case ANSWERED -> answered(one);
            case UPDATED -> updated(one);
            case RESOLVED -> open.remove(one.part());
            case MERGED -> merged(one);
            case PAUSED_FOR_CUSTOMER -> pause = PauseReason.CUSTOMER;
            case PAUSED_FOR_OTHERS -> pause = PauseReason.OTHERS;
            case PAUSED_AS_AGREED -> pause = PauseReason.AGREED;
            case RESUMED -> pause = null;
        }
        if (open.isEmpty()) {
            close(at);
        } else {
            resolvedAt = null;
            start(ClockKind.RESOLUTION, at);
            owed.forEach((kind, clock) -> {
                if (pause != null && pause.stops(kind)) {
                    clock.stop(at);
                } else {
                    clock.run(at);
                }
            });
        }
    }

    private void heard(Happening one) {
        open.add(one.part());
        if (pause == PauseReason.CUSTOMER) {
            pause = null;
        }
        if (!owed.containsKey(ClockKind.FIRST_REPLY)) {
            start(answered ? ClockKind.NEXT_REPLY : ClockKind.FIRST_REPLY, one.at());
        }
    }

    private void answered(Happening one) {
        open.add(one.part());
        answered = true;
        for (var kind :
                List.of(ClockKind.FIRST_REPLY, ClockKind.NEXT_REPLY, ClockKind.NEXT_UPDATE)) {
            var clock = owed.remove(kind);
            if (clock != null) {
                ended.add(clock.done(one.at()));
            }
        }
        start(ClockKind.NEXT_UPDATE, one.at());
    }

    /** Who waits for a reply waits on. */
    private void updated(Happening one) {
        var clock = owed.remove(ClockKind.NEXT_UPDATE);
        if (clock != null) {
            ended.add(clock.done(one.at()));
            start(ClockKind.NEXT_UPDATE, one.at());
        }
    }

    private void merged(Happening one) {
        if (open.remove(one.part())) {
            open.add(root);
        }
    }

    private void start(ClockKind kind, Instant at) {
        var target = targets.get(kind);
        if (target != null) {
            owed.computeIfAbsent(kind, wanted -> new RunningClock(wanted, at, target, hours));
        }
    }

    /** Nothing is open: what was owed falls away, and the clock of the resolution waits. */
    private void close(Instant at) {
        pause = null;
        if (resolvedAt == null) {
            resolvedAt = at;
        }
        var resolution = owed.remove(ClockKind.RESOLUTION);
        owed.values().forEach(clock -> ended.add(clock.fallenAway(at)));
        owed.clear();
        if (resolution != null) {
            resolution.stop(at);
            owed.put(ClockKind.RESOLUTION, resolution);
        }
    }

    private List<Turn> turns() {
        var turns = new ArrayList<>(ended);
        var at = resolvedAt;
        owed.values().forEach(clock -> turns.add(at == null ? clock.owed() : clock.done(at)));
        return turns;
    }
}
