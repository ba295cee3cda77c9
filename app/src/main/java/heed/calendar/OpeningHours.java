package heed.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours in which a team works: the same span on each working day, in the team's zone.
 *
 * <p>Clock changes are honoured: a span is as long as the clocks of that day make it.
 */
public record OpeningHours(ZoneId zone, Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!opens.isBefore(closes) || days.isEmpty()) {
            throw new IllegalArgumentException(
                    "Opening hours need a day, and an end after their beginning");
        }
        days = Set.copyOf(days);
    }

    /** Monday to Friday, nine to five. */
    public static OpeningHours standard(ZoneId zone) {
        return new OpeningHours(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }

    /** The instant at which {@code work} of opening time has passed since {@code start}. */
    public Instant after(Instant start, Duration work) {
        var left = work;
        for (var day = start.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            var from = later(start, at(day, opens));
            var open = Duration.between(from, at(day, closes));
            if (open.compareTo(left) >= 0) {
                return from.plus(left);
            }
            if (open.isPositive()) {
                left = left.minus(open);
            }
        }
    }

    /** The closing time of the {@code count}-th working day after the day of {@code start}. */
    public Instant closeOfWorkingDay(Instant start, int count) {
        var day = start.atZone(zone).toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (days.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return at(day, closes);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
