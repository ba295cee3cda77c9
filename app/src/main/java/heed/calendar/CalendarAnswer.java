package heed.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When a team works, as programs read it.
 *
 * @param zone IANA; the team's own
 * @param week by weekday, {@code monday} to {@code sunday}; those off are left out
 */
@Schema(name = "Calendar")
record CalendarAnswer(
        UUID team, String zone, Map<String, List<Hours>> week, List<HolidayAnswer> holidays) {

    /** A span of a day, as {@code 09:00} and {@code 24:00}. */
    @Schema(name = "Hours")
    record Hours(String opens, String closes) {

        static List<Hours> of(List<Span> spans) {
            return spans.stream().map(one -> new Hours(one.opens(), one.closes())).toList();
        }
    }

    /** A day with other hours, or none. */
    @Schema(name = "Holiday")
    record HolidayAnswer(LocalDate day, String name, List<Hours> hours) {}

    static CalendarAnswer of(TeamCalendar kept) {
        var week = new LinkedHashMap<String, List<Hours>>();
        for (var day : DayOfWeek.values()) {
            var spans = kept.hours().week().getOrDefault(day, List.of());
            if (!spans.isEmpty()) {
                week.put(HoursForm.name(day), Hours.of(spans));
            }
        }
        return new CalendarAnswer(
                kept.team().id().value(),
                kept.hours().zone().getId(),
                week,
                kept.hours().holidays().stream()
                        .map(one -> new HolidayAnswer(one.day(), one.name(), Hours.of(one.spans())))
                        .toList());
    }
}
