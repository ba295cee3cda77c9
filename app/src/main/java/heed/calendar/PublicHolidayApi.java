package heed.calendar;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public holidays of countries and regions, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Teams")
@Transactional
class PublicHolidayApi {

    private final PublicHolidays holidays;
    private final Calendars calendars;

    PublicHolidayApi(PublicHolidays holidays, Calendars calendars) {
        this.holidays = holidays;
        this.calendars = calendars;
    }

    @Schema(name = "HolidayRegion")
    record RegionAnswer(@Schema(example = "de-by") String region, String name) {}

    @Schema(name = "HolidayRegions")
    record Regions(List<RegionAnswer> regions) {}

    @Schema(name = "PublicHoliday")
    record Day(LocalDate day, String name) {}

    @Schema(name = "PublicHolidays")
    record Days(String region, List<Day> holidays) {}

    @Schema(name = "NewPublicHolidays")
    record Wanted(
            @Nullable String region,
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable @Schema(description = "Which of them; all when absent")
                    List<LocalDate> days) {}

    @GetMapping("/public-holidays/regions")
    @Operation(summary = "List the countries whose public holidays are known, or one's regions")
    Regions regions(@RequestParam(defaultValue = "") String country, Viewer.Member viewer) {
        var found = country.isEmpty() ? holidays.countries() : holidays.regions(country);
        return new Regions(
                found.stream().map(one -> new RegionAnswer(one.code(), one.name())).toList());
    }

    @GetMapping("/public-holidays")
    @Operation(summary = "List the public holidays of a region in up to ten years")
    Days read(
            @RequestParam String region,
            @RequestParam int from,
            @RequestParam int until,
            Viewer.Member viewer) {
        return new Days(
                region,
                holidays.of(region, from, until).stream()
                        .map(one -> new Day(one.day(), one.name()))
                        .toList());
    }

    @PostMapping("/teams/{team}/calendar/public-holidays")
    @Operation(summary = "Add public holidays to when a team works; days that are kept stay")
    ResponseEntity<CalendarAnswer> add(
            @PathVariable TeamId team, @RequestBody Wanted wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.region() == null || wanted.from() == null) {
            throw Patch.wrong("region", "a region such as de-by, and “from” a year");
        }
        int until = wanted.until() == null ? wanted.from() : wanted.until();
        var days = wanted.days();
        calendars.addHolidays(
                team,
                holidays.of(wanted.region(), wanted.from(), until).stream()
                        .filter(one -> days == null || days.contains(one.day()))
                        .toList());
        var kept = calendars.find(team);
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(CalendarAnswer.of(kept));
    }
}
