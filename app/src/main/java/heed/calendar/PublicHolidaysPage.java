package heed.calendar;

import com.ibm.icu.util.TimeZone;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.calendar.PublicHolidays.Region;
import heed.calendar.PublicHolidaysView.Choice;
import heed.calendar.PublicHolidaysView.Line;
import heed.web.Field;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public holidays of a country or a region, to look at and to add to a team's calendar. */
@Controller
@RequestMapping(HoursPage.HERE + "/{team}/public-holidays")
class PublicHolidaysPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final PublicHolidays holidays;
    private final Calendars calendars;
    private final Clock clock;

    PublicHolidaysPage(PublicHolidays holidays, Calendars calendars, Clock clock) {
        this.holidays = holidays;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What a country or region has in some years; where the team's zone is, when none is named.
     *
     * @param region of the country; of another country it counts for nothing
     */
    @GetMapping
    @Transactional(readOnly = true)
    public Html look(
            @PathVariable TeamId team,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        viewer.require(Role.LEAD);
        var kept = calendars.find(team);
        var today = LocalDate.now(clock.withZone(kept.hours().zone()));
        int first = from.isEmpty() ? today.getYear() : year(from);
        int last = until.isEmpty() ? Math.max(first, today.getYear() + 1) : year(until);
        var of = country.isEmpty() ? here(kept) : country;
        var chosen = region.startsWith(of + "-") ? region : of;
        return Html.of("calendar/public", view(kept, of, chosen, first, last, viewer));
    }

    private String here(TeamCalendar kept) {
        var region = TimeZone.getRegion(kept.hours().zone().getId()).toLowerCase(Locale.ROOT);
        boolean known = holidays.countries().stream().anyMatch(one -> one.code().equals(region));
        return known ? region : holidays.countries().getFirst().code();
    }

    private PublicHolidaysView view(
            TeamCalendar kept,
            String country,
            String region,
            int from,
            int until,
            Viewer.Member viewer) {
        var days = kept.hours().holidays().stream().map(Holiday::day).collect(Collectors.toSet());
        var back = HoursPage.HERE + "/" + kept.team().id();
        return new PublicHolidaysView(
                viewer.settings("Public holidays for " + kept.team().name(), HoursPage.HERE),
                back,
                back + "/public-holidays",
                choices(holidays.countries(), country),
                choices(holidays.regions(country), region),
                region,
                Field.of("from", "From the year", "" + from, Problems.NONE).type("number"),
                Field.of("until", "Until the year", "" + until, Problems.NONE).type("number"),
                lines(holidays.of(region, from, until), days));
    }

    private static List<Choice> choices(List<Region> regions, String chosen) {
        return regions.stream()
                .map(one -> new Choice(one.code(), one.name(), one.code().equals(chosen)))
                .toList();
    }

    private static List<Line> lines(List<Holiday> all, Set<LocalDate> kept) {
        return all.stream()
                .map(one ->
                        new Line(
                                one.day().toString(),
                                one.day().format(DAY),
                                one.name(),
                                kept.contains(one.day())))
                .toList();
    }

    /** Adds those that were chosen; days that are kept already stay as they are. */
    @PostMapping
    String add(
            @PathVariable TeamId team,
            Viewer.Member viewer,
            @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.LEAD);
        var days = typed.getOrDefault("day", List.of());
        var chosen =
                holidays
                        .of(
                                String.valueOf(typed.getFirst("region")),
                                year(typed.getFirst("from")),
                                year(typed.getFirst("until")))
                        .stream()
                        .filter(one -> days.contains(one.day().toString()))
                        .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "nothing-chosen", "Tick the days that you want to add.");
        }
        calendars.addHolidays(team, chosen);
        return "redirect:" + HoursPage.HERE + "/" + team + "?told=added#holidays";
    }

    /** What is no year is out of range. */
    private static int year(@Nullable String typed) {
        return typed != null && typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    }
}
