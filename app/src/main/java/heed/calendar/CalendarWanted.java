package heed.calendar;

import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a team shall work, as programs say it. */
@Schema(name = "NewCalendar")
record CalendarWanted(
        @Nullable Map<String, List<HoursWanted>> week, @Nullable List<HolidayWanted> holidays) {

    @Schema(name = "NewHours")
    record HoursWanted(@Nullable String opens, @Nullable String closes) {

        Span span() {
            return Span.of(
                    Objects.requireNonNullElse(opens, ""), Objects.requireNonNullElse(closes, ""));
        }
    }

    @Schema(name = "NewHoliday")
    record HolidayWanted(
            @Nullable LocalDate day, @Nullable String name, @Nullable List<HoursWanted> hours) {

        Holiday holiday() {
            if (day == null || day.getYear() < 1990 || day.getYear() > 2200) {
                throw Patch.wrong("day", "a date such as 2026-12-24");
            }
            return new Holiday(
                    day,
                    name == null ? "" : name.replace("\u0000", "").strip(),
                    hours == null ? List.of() : hours.stream().map(HoursWanted::span).toList());
        }
    }

    WorkingHours hours(ZoneId zone) {
        try {
            var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            if (week != null) {
                week.forEach((day, spans) ->
                        days.put(day(day), spans.stream().map(HoursWanted::span).toList()));
            }
            var others =
                    holidays == null
                            ? List.<Holiday>of()
                            : holidays.stream().map(HolidayWanted::holiday).toList();
            return WorkingHours.of(zone, days, others);
        } catch (DateTimeException wrong) {
            throw Patch.wrong(
                    "hours", "spans as 09:00 to 24:00, none at once, on one weekday at least");
        }
    }

    private static DayOfWeek day(String word) {
        try {
            return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Patch.wrong("week", "by weekday, monday to sunday");
        }
    }
}
