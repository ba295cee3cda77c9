package heed.channel.phone;

import heed.access.ChangeLog;
import heed.access.Elevation;
import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The times at which a team can call back: half hours of its opening hours within the next week, as
 * many at once as it has seats. Thread-safe.
 */
@Service
@Transactional
public class CallBackTimes {

    static final Duration LASTS = Duration.ofMinutes(30);
    private static final Duration SOONEST = Duration.ofMinutes(30);
    private static final int DAYS = 7;
    private static final int MOST = 60;

    private final CallBackStore store;
    private final Conversations conversations;
    private final Calendars calendars;
    private final Elevation elevation;
    private final People people;
    private final ChangeLog changes;
    private final Clock clock;

    CallBackTimes(
            CallBackStore store,
            Conversations conversations,
            Calendars calendars,
            Elevation elevation,
            People people,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.calendars = calendars;
        this.elevation = elevation;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** The times that are free for a conversation, the soonest first. */
    public List<Instant> free(ConversationId id) {
        var team = conversations.find(id).team();
        int seats = store.seats(team);
        if (seats == 0) {
            return List.of();
        }
        var hours = calendars.of(team);
        var now = Instant.now(clock);
        var full = elevation.call(() -> store.full(team, seats, now));
        var free = new ArrayList<Instant>();
        var end = now.plus(Duration.ofDays(DAYS));
        for (var at = first(now); at.isBefore(end) && free.size() < MOST; at = at.plus(LASTS)) {
            if (isOpen(hours, at) && !full.contains(at)) {
                free.add(at);
            }
        }
        return free;
    }

    private static Instant first(Instant now) {
        long step = LASTS.toSeconds();
        long soonest = now.plus(SOONEST).getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(soonest, step) * step);
    }

    private static boolean isOpen(WorkingHours hours, Instant at) {
        return hours.between(at, at.plus(LASTS)).equals(LASTS);
    }

    /**
     * Takes a seat at a time.
     *
     * @throws Refusal when none is free then
     */
    UUID take(Conversation of, Instant at, String number, String about, boolean byCustomer) {
        var hours = calendars.of(of.team());
        var now = Instant.now(clock);
        var line = about.replaceAll("[\\s\\u0000]+", " ").strip();
        boolean possible =
                at.getEpochSecond() % LASTS.toSeconds() == 0
                        && at.getNano() == 0
                        && !at.isBefore(first(now))
                        && at.isBefore(now.plus(Duration.ofDays(DAYS)))
                        && isOpen(hours, at);
        if (!possible) {
            throw taken();
        }
        var wanted =
                new CallBack(
                        new UUID(0, 0),
                        of.id(),
                        at,
                        at.plus(LASTS),
                        number,
                        line.substring(0, Math.min(500, line.length())),
                        null,
                        "booked",
                        byCustomer);
        int seats = store.seats(of.team());
        Optional<UUID> taken = Optional.empty();
        // Of two who reach for the same seat one gets none, though another may be free.
        for (int round = 0; round < seats && taken.isEmpty(); round++) {
            taken = elevation.call(() -> store.take(of.team(), seats, wanted, now));
        }
        return taken.orElseThrow(CallBackTimes::taken);
    }

    private static Refusal taken() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "time-taken",
                "This time is not free any more. Choose another one.");
    }

    /** By team; those that said nothing are not there. */
    @Transactional(readOnly = true)
    Map<TeamId, CallBackSeats> seats() {
        return store.seats();
    }

    /** How many calls a team makes at the same time. */
    public void keepSeats(TeamId team, CallBackSeats wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (!viewer.teams().contains(team)) {
            viewer.require(Role.ADMINISTRATOR);
        }
        if (wanted.seats() < 0 || wanted.seats() > 50) {
            throw new Refusal(Refusal.Kind.INVALID, "no-such-number", "Name 0 to 50.");
        }
        var before = store.seats().getOrDefault(team, CallBackSeats.UNSAID);
        store.keepSeats(team, wanted);
        changes.note(
                "call-back-seats-changed", people.team(team).name(), told(before), told(wanted));
    }

    private static Map<String, String> told(CallBackSeats seats) {
        return Map.of(
                "calls at the same time",
                Integer.toString(seats.seats()),
                "every customer may ask",
                seats.offered() ? "yes" : "no");
    }
}
