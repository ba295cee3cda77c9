package heed.fortnight;

import heed.calendar.Holiday;
import heed.calendar.Span;
import heed.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A team's opening hours as somebody reckons in them who looks at the clock on the wall once in
 * every minute, and counts.
 */
final class WallClock {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final List<String> LONG = List.of("08:30-12:30", "13:15-17:45");
    private static final List<String> SHORT = List.of("09:00-13:00");

    private final LocalDate monday;
    private final Instant begin;
    private final BitSet open = new BitSet();

    WallClock(LocalDate monday) {
        this.monday = monday;
        this.begin = monday.atStartOfDay(BERLIN).toInstant();
        for (int minute = 0; minute < 30 * 24 * 60; minute++) {
            var wall = begin.plus(Duration.ofMinutes(minute)).atZone(BERLIN);
            var now = wall.toLocalTime().toString();
            open.set(
                    minute,
                    spans(wall.toLocalDate()).stream()
                            .anyMatch(span ->
                                    now.compareTo(span.substring(0, 5)) >= 0
                                            && now.compareTo(span.substring(6)) < 0));
        }
    }

    /**
     * Saturdays are short; the fortnight has a holiday, a half one, and night work as time jumps.
     */
    private List<String> spans(LocalDate day) {
        if (day.equals(monday.plusDays(4))) {
            return List.of();
        }
        if (day.equals(monday.plusDays(9))) {
            return List.of("10:00-11:30", "12:00-13:00");
        }
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> List.of("00:30-03:30");
            case SATURDAY -> SHORT;
            default -> LONG;
        };
    }

    /** The same for Heed. */
    WorkingHours forHeed() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (int i = 14; i < 21; i++) {
            var day = monday.plusDays(i);
            week.put(day.getDayOfWeek(), spans(spans(day)));
        }
        return WorkingHours.of(
                BERLIN,
                Map.copyOf(week),
                List.of(
                        new Holiday(monday.plusDays(4), "Founders’ day", List.of()),
                        new Holiday(
                                monday.plusDays(9),
                                "The town’s fair",
                                spans(spans(monday.plusDays(9))))));
    }

    private static List<Span> spans(List<String> written) {
        return written.stream().map(one -> Span.of(one.substring(0, 5), one.substring(6))).toList();
    }

    boolean isOpen(Instant at) {
        return open.get(minute(at));
    }

    /** Open minutes from one instant until another. */
    int minutes(Instant from, Instant until) {
        int count = 0;
        for (int minute = minute(from); minute < minute(until); minute++) {
            count += open.get(minute) ? 1 : 0;
        }
        return count;
    }

    /** A minute at which it is open, when so many open minutes have passed. */
    Instant after(Instant from, int minutes) {
        int at = minute(from);
        for (int left = minutes; left > 0 || !open.get(at); at++) {
            left -= open.get(at) ? 1 : 0;
        }
        return begin.plus(Duration.ofMinutes(at));
    }

    /** When the so manieth working day ends after the day of {@code from}. */
    Instant closeOfWorkingDay(Instant from, int count) {
        var day = from.atZone(BERLIN).toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= spans(day).isEmpty() ? 0 : 1;
        }
        return day.atTime(LocalTime.parse(spans(day).getLast().substring(6)))
                .atZone(BERLIN)
                .toInstant();
    }

    private int minute(Instant at) {
        return (int) Duration.between(begin, at).toMinutes();
    }
}
