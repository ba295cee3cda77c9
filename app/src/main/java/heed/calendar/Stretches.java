package heed.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns what a calendar says of days into stretches of time. A team is open at an instant when the
 * clock on its wall shows a time of one of the day's spans. So a span is shorter by an hour that
 * the wall skips, and is opened twice by one that it shows twice.
 */
final class Stretches {

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private Stretches() {}

    /** From an instant until before another, both in seconds of the epoch. */
    record Stretch(long from, long until) {}

    /** Those of one day, in order. */
    static List<Stretch> of(LocalDate day, List<Span> spans, ZoneId zone) {
        var rules = zone.getRules();
        var stretches = new ArrayList<Stretch>();
        long midnight = day.toEpochDay() * SECONDS_OF_DAY;
        long at = midnight - ZoneOffset.MAX.getTotalSeconds();
        long end = midnight + SECONDS_OF_DAY + ZoneOffset.MAX.getTotalSeconds();
        while (!spans.isEmpty() && at < end) {
            var offset = rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
            var change = rules.nextTransition(Instant.ofEpochSecond(at));
            long until = change == null ? end : Math.min(end, change.toEpochSecond());
            for (var span : spans) {
                long opens = midnight + span.opensMinute() * 60L - offset;
                long closes = midnight + span.closesMinute() * 60L - offset;
                if (Math.max(at, opens) < Math.min(until, closes)) {
                    stretches.add(new Stretch(Math.max(at, opens), Math.min(until, closes)));
                }
            }
            at = until;
        }
        return stretches;
    }

    /** The spans of a day: those of the holiday, if it is one. */
    static List<Span> spans(
            LocalDate day, Map<DayOfWeek, List<Span>> week, Map<LocalDate, Holiday> holidays) {
        var holiday = holidays.get(day);
        return holiday == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : holiday.spans();
    }

    /** All between two instants, in order, those that touch made one. */
    static List<Stretch> between(long from, long until, Function<LocalDate, List<Stretch>> of) {
        var found = new ArrayList<Stretch>();
        // Where it is another day than in UTC, it is the one before or after.
        long last = Math.floorDiv(until, SECONDS_OF_DAY) + 1;
        for (long day = Math.floorDiv(from, SECONDS_OF_DAY) - 1; day <= last; day++) {
            for (var one : of.apply(LocalDate.ofEpochDay(day))) {
                if (Math.max(one.from(), from) < Math.min(one.until(), until)) {
                    found.add(
                            new Stretch(Math.max(one.from(), from), Math.min(one.until(), until)));
                }
            }
        }
        found.sort(Comparator.comparingLong(Stretch::from));
        return joined(found);
    }

    private static List<Stretch> joined(List<Stretch> sorted) {
        var joined = new ArrayList<Stretch>();
        for (var one : sorted) {
            if (!joined.isEmpty() && joined.getLast().until() == one.from()) {
                joined.add(new Stretch(joined.removeLast().from(), one.until()));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }
}
