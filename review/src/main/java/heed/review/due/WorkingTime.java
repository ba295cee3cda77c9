package heed.review.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a team works: spans of hours on the days of a week, in the team's zone, holidays excepted.
 * Immutable. Clock changes are honoured: a closing time is what the clocks on the wall show.
 */
public final class WorkingTime {

    /** A span of one day, in minutes since midnight; it may end after the next midnight. */
    record Shift(int opens, int closes) {}

    /** Without any working day for so long, a day counts as one after all. */
    private static final int LONGEST_BREAK = 400;

    private static final String STANDARD = "Mon-Fri 09:00-17:00";

    private final Map<DayOfWeek, List<Shift>> week;
    private final Map<LocalDate, List<Shift>> days;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final int usualClosing;

    private WorkingTime(
            Map<DayOfWeek, List<Shift>> week,
            Map<LocalDate, List<Shift>> days,
            ZoneId zone,
            Set<LocalDate> holidays) {
        this.week = week;
        this.days = days;
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
        this.usualClosing = UsualClosing.of(week.values());
    }

    /** Monday to Friday, nine to five. */
    public static WorkingTime standard(ZoneId zone, Set<LocalDate> holidays) {
        return of(STANDARD, zone, holidays);
    }

    /**
     * @param hours such as {@code Mon-Fri 09:00-12:30, 13:00-17:00; Sat 10:00-14:00; 2026-12-24
     *     09:00-12:00}
     * @throws IllegalArgumentException when they name no day or no hours
     */
    public static WorkingTime of(String hours, ZoneId zone, Set<LocalDate> holidays) {
        return new WorkingTime(
                HoursNotation.read(hours), HoursNotation.days(hours), zone, holidays);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The day it is for the team. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public boolean isWorkingDay(LocalDate day) {
        return !shifts(day).isEmpty() && !holidays.contains(day);
    }

    private List<Shift> shifts(LocalDate day) {
        List<Shift> own = days.get(day);
        return own == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : own;
    }

    /** When the team closes on that day; on a day without work, when it would. */
    public ZonedDateTime closing(LocalDate day) {
        List<Shift> shifts = shifts(day);
        return at(day, shifts.isEmpty() ? usualClosing : shifts.getLast().closes());
    }

    /** When the team opens on that day; on a day without work, on the next one with. */
    public ZonedDateTime opening(LocalDate day) {
        LocalDate open = isWorkingDay(day) ? day : workingDayAfter(day, 1);
        List<Shift> shifts = shifts(open);
        return at(open, shifts.isEmpty() ? 0 : shifts.getFirst().opens());
    }

    /** The given one of the working days after this day, which does not count itself. */
    public LocalDate workingDayAfter(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; left--) reached = next(reached, 1);
        return reached;
    }

    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return next(day, -1);
    }

    /** The last working day from {@code first} to {@code last}; {@code last} if there is none. */
    public LocalDate lastWorkingDay(LocalDate first, LocalDate last) {
        LocalDate found = next(last.plusDays(1), -1);
        return found.isBefore(first) ? last : found;
    }

    /** Whether 3/4 is the fourth of March where the team is. */
    boolean writesMonthFirst() {
        String id = zone.getId();
        return id.startsWith("America/") || id.startsWith("US/") || id.equals("Pacific/Honolulu");
    }

    /** On Sunday where people work on Sundays and not on Saturdays; otherwise on Monday. */
    public DayOfWeek firstDayOfWeek() {
        boolean sunday =
                week.containsKey(DayOfWeek.SUNDAY) && !week.containsKey(DayOfWeek.SATURDAY);
        return sunday ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }

    /** The instant at which so much opening time has passed since {@code start}. */
    public Instant afterOpenTime(Instant start, Duration time) {
        Duration left = time;
        LocalDate day = dayOf(start).minusDays(1);
        for (int days = 0; days < LONGEST_BREAK; days++, day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (Shift shift : shifts(day)) {
                Instant from = later(start, at(day, shift.opens()).toInstant());
                Duration open = Duration.between(from, at(day, shift.closes()).toInstant());
                if (open.compareTo(left) >= 0) return from.plus(left);
                if (open.isPositive()) left = left.minus(open);
            }
        }
        return start.plus(time);
    }

    /** How much opening time lies between two instants; none if they are the wrong way round. */
    public Duration openTimeBetween(Instant start, Instant end) {
        Duration open = Duration.ZERO;
        LocalDate last = dayOf(end);
        for (LocalDate day = dayOf(start).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (Shift shift : shifts(day)) {
                Instant from = later(start, at(day, shift.opens()).toInstant());
                Instant closing = at(day, shift.closes()).toInstant();
                Instant to = closing.isBefore(end) ? closing : end;
                if (from.isBefore(to)) open = open.plus(Duration.between(from, to));
            }
        }
        return open;
    }

    private LocalDate next(LocalDate day, int step) {
        LocalDate reached = day.plusDays(step);
        for (int days = 0; days < LONGEST_BREAK && !isWorkingDay(reached); days++)
            reached = reached.plusDays(step);
        return reached;
    }

    private ZonedDateTime at(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes).atZone(zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
