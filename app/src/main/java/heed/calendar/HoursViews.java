package heed.calendar;

import heed.access.People;
import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the pages of hours show. Thread-safe. */
@Component
class HoursViews {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final CalendarStore store;
    private final People people;
    private final Clock clock;

    HoursViews(CalendarStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    HoursListView list(Viewer.Member viewer) {
        var kept = store.all();
        return new HoursListView(
                viewer.settings("Hours", HoursPage.HERE),
                people.teams().stream()
                        .map(team -> {
                            var hours = Objects.requireNonNull(kept.get(team.id())).hours();
                            return new HoursListView.Line(
                                    HoursPage.HERE + "/" + team.id(),
                                    team.name(),
                                    HoursWords.week(hours),
                                    team.zone().getId(),
                                    next(hours));
                        })
                        .toList());
    }

    private String next(WorkingHours hours) {
        var today = LocalDate.now(clock.withZone(hours.zone()));
        return hours.holidays().stream()
                .filter(one -> !one.day().isBefore(today))
                .findFirst()
                .map(one -> one.name() + ", " + one.day().format(DAY))
                .orElse("none is kept");
    }

    HoursView one(TeamCalendar kept, HoursForm form, Problems problems, Viewer.Member viewer) {
        var here = HoursPage.HERE + "/" + kept.team().id();
        var today = LocalDate.now(clock.withZone(kept.hours().zone()));
        return new HoursView(
                viewer.settings("Hours of " + kept.team().name(), HoursPage.HERE),
                here,
                Calendars.keeps(kept.team().id(), viewer),
                place(kept.hours()),
                kept.version(),
                Arrays.stream(DayOfWeek.values()).map(day -> field(day, form, problems)).toList(),
                HoursWords.week(kept.hours()),
                kept.hours().holidays().stream()
                        .filter(one -> !one.day().isBefore(today))
                        .map(one -> line(one, here))
                        .toList(),
                Field.of("day", "Day", form.day(), problems).type("date"),
                Field.of("name", "Name", form.name(), problems),
                Field.of("hours", "Hours all the same", form.hours(), problems)
                        .optional()
                        .help("As 9–12. Empty: nobody works that day."));
    }

    private static Field field(DayOfWeek day, HoursForm form, Problems problems) {
        var name = HoursForm.name(day);
        var typed = form.week().getOrDefault(day, "");
        return Field.of(name, HoursForm.label(day), typed, problems).optional();
    }

    private static HoursView.Line line(Holiday one, String here) {
        return new HoursView.Line(
                one.name(),
                one.day().format(DAY),
                one.isWhole() ? "closed" : Span.written(one.spans()),
                here + "/holidays/" + one.day() + "/removal");
    }

    private static String place(WorkingHours hours) {
        return hours.zone().getId()
                + " ("
                + hours.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ")";
    }
}
