package heed.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a team works: some spans of each weekday, in the team's zone, and holidays, which have other
 * hours or none.
 *
 * <p>It is open at an instant when the clock on its wall shows a time of one of the day's spans,
 * whatever that clock did in the night: where it is put forward, the skipped hour is not worked,
 * and where it is put back, what it shows twice is worked twice. Reckoned to the second; what is
 * shorter passes as in opening time. Immutable and thread-safe. There is always some weekday with a
 * span, so that every reckoning ends.
 */
public final class WorkingHours {

    private static final Map<DayOfWeek, List<Span>> NINE_TO_FIVE =
            week(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, new Span(9 * 60, 17 * 60));
    private static final long DAYS_LOOKED_AHEAD = 366L * 30;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week;
    private final SortedMap<LocalDate, Holiday> holidays;
    private final Seasons seasons = new Seasons(this::stretches);

    private WorkingHours(
            ZoneId zone, Map<DayOfWeek, List<Span>> week, SortedMap<LocalDate, Holiday> holidays) {
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    /**
     * @throws DateTimeException when no weekday has a span, or a day has two at once
     */
    public static WorkingHours of(
            ZoneId zone, Map<DayOfWeek, List<Span>> week, Collection<Holiday> holidays) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> days.put(day, Span.sorted(spans)));
        days.values().removeIf(List::isEmpty);
        if (days.isEmpty()) {
            throw new DateTimeException("A week needs a day with hours");
        }
        var other = new TreeMap<LocalDate, Holiday>();
        holidays.forEach(one -> other.put(one.day(), one));
        return new WorkingHours(
                zone, Collections.unmodifiableMap(days), Collections.unmodifiableSortedMap(other));
    }

    /** Monday to Friday, nine to five, without holidays. */
    public static WorkingHours standard(ZoneId zone) {
        return of(zone, NINE_TO_FIVE, List.of());
    }

    /** The same span on each day from one to another, without holidays. */
    public static WorkingHours daily(ZoneId zone, DayOfWeek first, DayOfWeek last, Span span) {
        return of(zone, week(first, last, span), List.of());
    }

    private static Map<DayOfWeek, List<Span>> week(DayOfWeek first, DayOfWeek last, Span span) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day = first; ; day = day.plus(1)) {
            week.put(day, List.of(span));
            if (day == last) {
                return week;
            }
        }
    }

    public ZoneId zone() {
        return zone;
    }

    /** The spans of the weekdays that have any, in their order. */
    public Map<DayOfWeek, List<Span>> week() {
        return week;
    }

    /** By day, past ones too. */
    public Collection<Holiday> holidays() {
        return holidays.values();
    }

    public boolean isOpen(Instant at) {
        return seasons.isOpen(at);
    }

    /** How much opening time lies between two instants; none when they are the wrong way round. */
    public Duration between(Instant from, Instant until) {
        return seasons.between(from, until);
    }

    /**
     * The first instant at which {@code work} of opening time has passed since {@code start}; that
     * is {@code start} itself for none. It is the close of a day rather than the next opening.
     */
    public Instant after(Instant start, Duration work) {
        return seasons.after(start, work);
    }

    /** {@code at} itself when it is open, or when it opens next. */
    public Instant opening(Instant at) {
        return seasons.opening(at);
    }

    /** When the stretch ends that is open at {@code at}, or the next one. */
    public Instant closing(Instant at) {
        return seasons.closing(at);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !stretches(day).isEmpty();
    }

    /**
     * The closing time of the {@code count}-th working day after the day of {@code start}, which
     * does not count itself. With 0, of that day, or of the next working day when it is none.
     */
    public Instant closeOfWorkingDay(Instant start, int count) {
        var day = start.atZone(zone).toLocalDate();
        int left = count;
        if (left == 0 && !isWorkingDay(day)) {
            left = 1;
        }
        for (var last = day.plusDays(DAYS_LOOKED_AHEAD); left > 0 && day.isBefore(last); ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return Instant.ofEpochSecond(stretches(day).getLast().until());
    }

    private List<Stretches.Stretch> stretches(LocalDate day) {
        return Stretches.of(day, Stretches.spans(day, week, holidays), zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingHours hours
                && zone.equals(hours.zone)
                && week.equals(hours.week)
                && holidays.equals(hours.holidays);
    }

    @Override
    public int hashCode() {
        return week.hashCode() * 31 + holidays.hashCode();
    }

    @Override
    public String toString() {
        return week + " in " + zone + " but " + holidays.values();
    }
}
