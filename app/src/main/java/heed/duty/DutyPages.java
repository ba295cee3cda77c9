package heed.duty;

import heed.access.DeskFrame;
import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of the duty shows. Thread-safe. */
@Service
@Transactional
class DutyPages {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Map<String, String> TOLD =
            Map.of(
                    "planned", "Planned.",
                    "removed", "Taken out of the plan.",
                    "asked", "Asked. It stays yours until they say yes.",
                    "answered", "Said.",
                    "dismissed", "Nobody else is woken.");

    private final Roster roster;
    private final OnDuty onDuty;
    private final Urgents urgents;
    private final Reachable reachable;
    private final DeskFrame desk;
    private final People people;
    private final Clock clock;

    DutyPages(
            Roster roster,
            OnDuty onDuty,
            Urgents urgents,
            Reachable reachable,
            DeskFrame desk,
            People people,
            Clock clock) {
        this.roster = roster;
        this.onDuty = onDuty;
        this.urgents = urgents;
        this.reachable = reachable;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    DutyView of(String told, Viewer.Member viewer) {
        var now = Instant.now(clock);
        var words = new TimeWords(now, viewer.zone());
        var settings = reachable.settings();
        var shifts = roster.between(now, now.plus(AHEAD));
        var onNow = shifts.stream().filter(one -> !one.begins().isAfter(now)).toList();
        boolean keeps = viewer.may(Role.ADMINISTRATOR);
        return new DutyView(
                desk.around("Duty", DutyPage.HERE, viewer).telling(told(told, onNow)),
                settings,
                urgents.latest().stream().map(one -> DutyView.Line.of(one, words)).toList(),
                onDuty.of(onNow),
                shifts.stream().map(one -> DutyView.Turn.of(one, viewer, words)).toList(),
                settings.onDuty()
                        ? Gap.between(now, now.plus(AHEAD), shifts).stream()
                                .map(gap ->
                                        words.dayAndTime(gap.begins())
                                                + " to "
                                                + words.dayAndTime(gap.ends()))
                                .toList()
                        : List.of(),
                people.all().stream().filter(Person::worksHere).toList(),
                viewer.may(Role.LEAD),
                keeps);
    }

    /** Whoever said that something is urgent reads who hears of it. */
    private @Nullable String told(String told, List<Shift> onNow) {
        if (!told.equals("pressed")) {
            return TOLD.get(told);
        }
        var names = onNow.stream().map(Shift::name).distinct().toList();
        return names.isEmpty()
                ? "Nobody is on duty: the leads of its team are told."
                : "On duty and told now: " + String.join(", ", names) + ".";
    }
}
