package heed.acknowledgement;

import heed.access.TeamId;
import heed.acknowledgement.PacePolicy.Wait;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.servicelevel.Targets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Within how long customers heard from us lately, by inbox: measured by Heed itself now and then,
 * so that no mail waits for it. Thread-safe.
 */
@Service
@Transactional
public class Paces {

    /** What was measured longer ago is not told any more. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final PaceStore store;
    private final Inboxes inboxes;
    private final Calendars calendars;
    private final Targets targets;
    private final Clock clock;

    Paces(PaceStore store, Inboxes inboxes, Calendars calendars, Targets targets, Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.calendars = calendars;
        this.targets = targets;
        this.clock = clock;
    }

    /** As it was measured within the last day; empty when it was not. */
    @Transactional(readOnly = true)
    public Optional<Pace> of(InboxId inbox) {
        var since = Instant.now(clock).minus(FRESH);
        return store.find(inbox).filter(pace -> pace.measuredAt().isAfter(since));
    }

    /** By inbox, whenever it was measured. */
    @Transactional(readOnly = true)
    public Map<InboxId, Pace> all() {
        return store.all().stream().collect(Collectors.toMap(Pace::inbox, Function.identity()));
    }

    /** By when somebody who asked then is told to hear from us; empty when nobody can tell. */
    @Transactional(readOnly = true)
    public Optional<Expected> expected(Pace pace, Instant asked, TeamId team) {
        return Optional.ofNullable(pace.minutes())
                .map(minutes -> Expected.of(asked, minutes, pace.margin(), calendars.of(team)));
    }

    /** Measures all inboxes anew: three statements, and one an inbox. */
    public void measure() {
        var now = Instant.now(clock);
        var hours = calendars.all();
        var since = now.minus(PacePolicy.WEEKS);
        var measuring = new Measuring(store.since(since, now), store.told(since), hours, now);
        inboxes.all().forEach(inbox -> store.keep(measuring.pace(inbox, target(inbox))));
    }

    /** Somebody's word counts; what Heed takes where nobody has said is no measure of anything. */
    private @Nullable Long target(Inbox inbox) {
        return targets.firstReplySet(inbox.id()).map(Duration::toMinutes).orElse(null);
    }

    /** One look at all that was. */
    private record Measuring(
            List<PaceStore.First> firsts,
            List<PaceStore.Told> told,
            Map<TeamId, WorkingHours> hours,
            Instant now) {

        /** Of the inbox; where that had too few, of its team, of the desk, as somebody set it. */
        Pace pace(Inbox inbox, @Nullable Long target) {
            var own = firsts.stream().filter(one -> one.inbox().equals(inbox.id())).toList();
            if (own.size() >= PacePolicy.FEWEST) {
                return pace(inbox, "inbox", own);
            }
            var team = firsts.stream().filter(one -> one.team().equals(inbox.team())).toList();
            if (team.size() >= PacePolicy.FEWEST) {
                return pace(inbox, "team", team);
            }
            if (firsts.size() >= PacePolicy.FEWEST) {
                return pace(inbox, "desk", firsts);
            }
            var basis = target == null ? "none" : "target";
            return new Pace(inbox.id(), target, basis, firsts.size(), 1000, now);
        }

        private Pace pace(Inbox inbox, String basis, List<PaceStore.First> some) {
            var pace = PacePolicy.pace(some.stream().map(this::wait).toList(), now);
            return pace.isEmpty()
                    ? new Pace(inbox.id(), null, "none", some.size(), 1000, now)
                    : new Pace(
                            inbox.id(),
                            Math.max(pace.getAsLong(), queue(inbox, some)),
                            basis,
                            some.size(),
                            margin(inbox),
                            now);
        }

        private long queue(Inbox inbox, List<PaceStore.First> some) {
            var lately = now.minus(PacePolicy.LATELY);
            long waiting = some.stream().filter(one -> one.replied() == null).count();
            long heard =
                    some.stream()
                            .map(PaceStore.First::replied)
                            .filter(replied -> replied != null && replied.isAfter(lately))
                            .count();
            return PacePolicy.queue(waiting, heard, minutes(inbox.team(), lately, now));
        }

        private long margin(Inbox inbox) {
            var outcomes =
                    told.stream()
                            .filter(one -> one.inbox().equals(inbox.id()))
                            .filter(one -> one.replied() != null || one.open())
                            .map(this::outcome)
                            .toList();
            return PacePolicy.margin(outcomes, now);
        }

        private Wait wait(PaceStore.First one) {
            return wait(one.team(), one.asked(), one.replied());
        }

        private Wait outcome(PaceStore.Told one) {
            var wait = wait(one.team(), one.asked(), one.replied());
            return new Wait(wait.since(), wait.length() * 1000 / one.measured(), wait.ended());
        }

        private Wait wait(TeamId team, Instant asked, @Nullable Instant replied) {
            return new Wait(
                    asked, minutes(team, asked, replied == null ? now : replied), replied != null);
        }

        private long minutes(TeamId team, Instant from, Instant until) {
            var open = hours.get(team);
            return open == null ? 0 : open.between(from, until).toMinutes();
        }
    }
}
