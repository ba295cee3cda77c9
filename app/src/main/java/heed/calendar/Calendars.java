package heed.calendar;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.ZoneChanged;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When teams work. Everybody may look; a team's leads and administrators change it. A change holds
 * for the past too: whatever is reckoned in opening hours is reckoned anew, see {@link
 * CalendarChanged}. Thread-safe.
 */
@Service
@Transactional
public class Calendars {

    private static final int MOST_HOLIDAYS = 1000;

    private final CalendarStore store;
    private final People people;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            People people,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * When a team works: one statement.
     *
     * @throws Refusal when there is no such team
     */
    @Transactional(readOnly = true)
    public WorkingHours of(TeamId team) {
        return store.find(team).orElseThrow(Calendars::unknown).hours();
    }

    /** When each team works: one statement. */
    @Transactional(readOnly = true)
    public Map<TeamId, WorkingHours> all() {
        return store.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().hours()));
    }

    /**
     * What {@code team_calendar(team)} told in a statement of somebody else's.
     *
     * @param told JSON
     */
    public WorkingHours read(String told) {
        return store.read(told).hours();
    }

    /** As {@link #of}, with what it takes to change it. */
    @Transactional(readOnly = true)
    public TeamCalendar find(TeamId id) {
        var team = people.team(id);
        var row = store.find(id).orElseThrow(Calendars::unknown);
        return new TeamCalendar(team, row.version(), row.hours());
    }

    /** Whether the viewer may change it. */
    static boolean keeps(TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(team);
    }

    /**
     * Keeps week and holidays; the zone is the team's own.
     *
     * @param version that the change was made from; null for whatever is kept
     * @throws Refusal when the viewer may not, or somebody changed it meanwhile
     */
    public void keep(TeamId id, @Nullable Integer version, WorkingHours wanted) {
        var by = keeper(id);
        var now = Instant.now(clock);
        int locked = store.lock(id, by, now);
        var before = find(id);
        if (version != null && version != locked) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "calendar-changed",
                    "Somebody changed these hours since you read them. Look again.");
        }
        requireFew(wanted.holidays());
        var after = WorkingHours.of(before.team().zone(), wanted.week(), wanted.holidays());
        if (after.equals(before.hours())) {
            return;
        }
        store.replaceWeek(id, CalendarRow.week(after));
        store.replaceHolidays(id, List.copyOf(after.holidays()));
        store.changed(id, by, now);
        changes.note(
                "hours-changed",
                before.team().name(),
                HoursWords.told(before.hours()),
                HoursWords.told(after));
        events.publishEvent(new CalendarChanged(id));
    }

    /** Keeps a holiday, in the place of what the day was before. */
    public void keepHoliday(TeamId id, Holiday holiday) {
        keep(id, null, other(id, holiday.day(), holiday));
    }

    /** Keeps those of {@code wanted} whose day is not kept already: that stays as it is. */
    public void addHolidays(TeamId id, Collection<Holiday> wanted) {
        store.lock(id, keeper(id), Instant.now(clock));
        var hours = of(id);
        var days = new TreeMap<LocalDate, Holiday>();
        wanted.forEach(one -> days.put(one.day(), one));
        hours.holidays().forEach(one -> days.put(one.day(), one));
        keep(id, null, WorkingHours.of(hours.zone(), hours.week(), days.values()));
    }

    /** The day is as its weekday again. */
    public void removeHoliday(TeamId id, LocalDate day) {
        keep(id, null, other(id, day, null));
    }

    private WorkingHours other(TeamId id, LocalDate day, @Nullable Holiday holiday) {
        store.lock(id, keeper(id), Instant.now(clock));
        var hours = of(id);
        var holidays =
                hours.holidays().stream()
                        .filter(one -> !one.day().equals(day))
                        .collect(Collectors.toList());
        if (holiday != null) {
            holidays.add(holiday);
        }
        return WorkingHours.of(hours.zone(), hours.week(), holidays);
    }

    /** The same hours by other clocks are other hours. */
    @EventListener
    void on(ZoneChanged changed) {
        events.publishEvent(new CalendarChanged(changed.team()));
    }

    private static @Nullable PersonId keeper(TeamId team) {
        var viewer = ViewerScope.current().orElse(null);
        if (viewer instanceof Viewer.Member member && !keeps(team, member)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-yours-to-keep",
                    "A team's hours are kept by its leads and by administrators.");
        }
        return viewer instanceof Viewer.Member member ? member.person() : null;
    }

    private static void requireFew(Collection<Holiday> holidays) {
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "too-many-holidays", "Keep up to 1,000 holidays.");
        }
        if (holidays.stream().anyMatch(one -> one.name().isBlank() || one.name().length() > 100)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Give each holiday a name, up to 100 characters.");
        }
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "no-such-team", "There is no such team here.");
    }
}
