package heed.servicelevel;

import heed.access.ChangeLog;
import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we want to have done within how much opening time. Everybody may look, leads change it; a
 * change holds for what is past, too. Thread-safe.
 */
@Service
@Transactional
public class Targets {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final TargetStore store;
    private final StaleStore stale;
    private final ChangeLog changes;
    private final Elevation elevation;
    private final Clock clock;

    Targets(
            TargetStore store,
            StaleStore stale,
            ChangeLog changes,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.stale = stale;
        this.changes = changes;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Those that say least first. */
    @Transactional(readOnly = true)
    public List<Target> all() {
        return store.all();
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public Target find(TargetId id) {
        return store.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(TargetId::unknown);
    }

    /** Those there are; nobody changes them until the transaction ends. */
    List<Target> held() {
        ViewerScope.require(Role.LEAD);
        store.hold();
        return store.all();
    }

    /**
     * Within how much opening time somebody here set that customers of an inbox first hear from us;
     * empty when nobody has, whatever holds instead.
     */
    @Transactional(readOnly = true)
    public Optional<Duration> firstReplySet(InboxId inbox) {
        return store.all().stream()
                .filter(one -> one.isFor(inbox, Priority.NORMAL, null))
                .map(one -> one.times().get(ClockKind.FIRST_REPLY))
                .filter(time -> time != null && !time.isZero())
                .reduce((less, more) -> more);
    }

    /** How much of a target is used up when its owner is warned, in percent. */
    @Transactional(readOnly = true)
    public int warnPercent() {
        return store.warnPercent();
    }

    /**
     * Keeps it, in the place of what was said for the same conversations.
     *
     * @param times {@link Duration#ZERO} keeps no such clock
     * @throws Refusal when it says nothing, or a time is longer than a year
     */
    public TargetId keep(
            @Nullable InboxId inbox,
            @Nullable Priority priority,
            @Nullable OrganisationId organisation,
            Map<ClockKind, Duration> times) {
        ViewerScope.require(Role.LEAD);
        if (times.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "target-empty", "Say for one clock at least.");
        }
        if (times.values().stream()
                .anyMatch(time -> time.isNegative() || time.compareTo(LONGEST) > 0)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "target-too-long", "A target is a year at most.");
        }
        var id = store.keep(inbox, priority, organisation, times, by(), Instant.now(clock));
        changes.note("target-changed", "targets", Map.of(), TargetWords.told(times));
        markAll();
        return id;
    }

    /**
     * The same, for who saw what was said before.
     *
     * @param seen which targets they saw, each in which version; null when nobody says
     * @throws Refusal as above, or when somebody said for the same conversations meanwhile
     */
    TargetId keep(
            @Nullable InboxId inbox,
            @Nullable Priority priority,
            @Nullable OrganisationId organisation,
            Map<ClockKind, Duration> times,
            @Nullable Predicate<Target> seen) {
        var before =
                held().stream()
                        .filter(one -> one.isOf(inbox, priority, organisation))
                        .findFirst()
                        .orElse(null);
        if (before != null && seen != null && !seen.test(before) && !before.times().equals(times)) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "target-changed",
                    "Somebody said for the same conversations meanwhile: %s. You wrote: %s. Save again for yours to hold."
                            .formatted(
                                    TargetWords.sentence(before.times()),
                                    TargetWords.sentence(times)));
        }
        return keep(inbox, priority, organisation, times);
    }

    /** What says less of the same conversations holds again. */
    public void remove(TargetId id) {
        ViewerScope.require(Role.LEAD);
        if (store.remove(id)) {
            changes.note("target-removed", "targets");
            markAll();
        }
    }

    /**
     * The same, for who saw it in {@code seen}.
     *
     * @param seen a version; empty when nobody says
     * @throws Refusal when somebody changed it meanwhile
     */
    void remove(TargetId id, String seen) {
        var before = held().stream().filter(one -> one.id().equals(id)).findFirst();
        if (!seen.isEmpty()
                && before.stream().anyMatch(one -> !seen.equals(String.valueOf(one.version())))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "target-changed",
                    "Somebody changed this target meanwhile. Look at it, and take it out again if you still want to.");
        }
        remove(id);
    }

    /**
     * @throws Refusal when it is below 10 or above 95
     */
    public void warnAt(int percent) {
        ViewerScope.require(Role.LEAD);
        if (percent < 10 || percent > 95) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "percent-out-of-range", "Choose from 10 to 95 percent.");
        }
        var before = store.warnPercent();
        if (before != percent) {
            store.warnAt(percent);
            changes.note(
                    "warning-changed",
                    "clocks",
                    Map.of("percent", Integer.toString(before)),
                    Map.of("percent", Integer.toString(percent)));
            markAll();
        }
    }

    private void markAll() {
        // Who sets a target need not see every conversation that it is for.
        elevation.call(() -> {
            stale.markAll();
            return true;
        });
    }

    private static @Nullable PersonId by() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }
}
