package heed.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar as the database tells it. */
record CalendarRow(
        String zone, int version, @Nullable List<WeekSpan> week, @Nullable List<Day> holidays) {

    /** Of a weekday, 1 for Monday. */
    record WeekSpan(int day, int opens, int closes) {}

    /** A holiday. */
    record Day(LocalDate day, String name, @Nullable List<DaySpan> spans) {

        Holiday holiday() {
            return new Holiday(
                    day,
                    name,
                    spans == null
                            ? List.of()
                            : spans.stream()
                                    .map(one -> new Span(one.opens(), one.closes()))
                                    .toList());
        }
    }

    /** Of a day. */
    record DaySpan(int opens, int closes) {}

    WorkingHours hours() {
        var place = ZoneId.of(zone);
        var days = week == null ? WorkingHours.standard(place).week() : spans(week);
        return WorkingHours.of(
                place,
                days,
                holidays == null ? List.of() : holidays.stream().map(Day::holiday).toList());
    }

    private static Map<DayOfWeek, List<Span>> spans(List<WeekSpan> week) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var one : week) {
            days.computeIfAbsent(DayOfWeek.of(one.day()), day -> new ArrayList<>())
                    .add(new Span(one.opens(), one.closes()));
        }
        return days;
    }

    static List<WeekSpan> week(WorkingHours hours) {
        return hours.week().entrySet().stream()
                .flatMap(day ->
                        day.getValue().stream()
                                .map(span ->
                                        new WeekSpan(
                                                day.getKey().getValue(),
                                                span.opensMinute(),
                                                span.closesMinute())))
                .toList();
    }
}
