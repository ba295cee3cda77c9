package heed.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reckons in a calendar as one would by hand, and as slowly: minute by minute it looks at the clock
 * on the wall. What it is asked of begins with a minute.
 */
public record SlowHours(
        ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, Holiday> holidays) {

    public static SlowHours of(WorkingHours hours) {
        var days = new HashMap<LocalDate, Holiday>();
        hours.holidays().forEach(one -> days.put(one.day(), one));
        return new SlowHours(hours.zone(), hours.week(), days);
    }

    public boolean isOpen(Instant at) {
        var wall = at.atZone(zone);
        var day = wall.toLocalDate();
        var spans =
                holidays.containsKey(day)
                        ? holidays.get(day).spans()
                        : week.getOrDefault(day.getDayOfWeek(), List.of());
        int minute = wall.getHour() * 60 + wall.getMinute();
        return spans.stream()
                .anyMatch(span -> span.opensMinute() <= minute && minute < span.closesMinute());
    }

    public Duration between(Instant from, Instant until) {
        long minutes = 0;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            minutes += isOpen(at) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    public Instant after(Instant start, Duration work) {
        var at = start;
        for (long left = work.toMinutes(); left > 0; at = at.plusSeconds(60)) {
            left -= isOpen(at) ? 1 : 0;
        }
        return at;
    }

    Instant opening(Instant from) {
        var at = from;
        while (!isOpen(at)) {
            at = at.plusSeconds(60);
        }
        return at;
    }

    /** The end of the last open minute of the day that it is then. */
    Instant close(LocalDate day) {
        var at = day.plusDays(2).atStartOfDay(zone).toInstant();
        while (!(at.atZone(zone).toLocalDate().equals(day) && isOpen(at))) {
            at = at.minusSeconds(60);
        }
        return at.plusSeconds(60);
    }
}
