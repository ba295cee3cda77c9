package heed.review.due;

import heed.review.due.TimeOfDay.Clock;
import heed.review.due.TimeOfDay.Clocks;
import heed.review.due.TimeOfDay.Half;
import heed.review.grammar.Maker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what the right sides of the tables name: numbers, days, hours, periods, zones. */
final class TimeWords implements Maker {

    /** A time that says nothing about when something is done: “since Monday”, “today's”. */
    record Unrelated() {}

    /** A period without a word that makes it a due time: “it takes two days”. */
    record Bare(When when) {}

    /** A number that is an hour only where nothing is counted by it: “at 3”. */
    record Guessed(When when) {}

    private static final int LONGEST = 5000;

    @Override
    public Object make(String name, List<@Nullable Object> arguments) {
        var parts = new Parts(arguments);
        if (name.startsWith("zone ")) return new Clocks.In(ZoneId.of(name.substring(5)));
        Object made = simple(name, parts);
        if (made == null) made = period(name, parts);
        if (made == null) made = day(name, parts);
        if (made == null) made = stretch(name, parts);
        if (made == null) made = hour(name, parts);
        if (made == null) throw new IllegalArgumentException("The tables name an unknown " + name);
        return made;
    }

    private static @Nullable Object simple(String name, Parts parts) {
        return switch (name) {
            case "plus" -> parts.number(0, 0) + parts.number(1, 0);
            case "unrelated" -> new Unrelated();
            case "bare" -> new Bare(When.of(parts.thing(0)));
            case "guessed" -> new Guessed(When.of(parts.thing(0)));
            case "later" -> When.of(parts.thing(0)).starting(When.Start.LATER);
            case "both" -> {
                When first = When.of(parts.thing(0));
                When both = first.and(When.of(parts.thing(1)));
                yield both == null ? first : both;
            }
            default -> null;
        };
    }

    private static @Nullable Object period(String name, Parts parts) {
        int count = Math.min(parts.number(0, 1), LONGEST);
        return switch (name) {
            case "minutes" -> When.in(Duration.ofMinutes(count));
            case "hours" -> When.in(Duration.ofMinutes(count * 60L + parts.number(1, 0)));
            case "tenths of hours" ->
                    When.in(Duration.ofMinutes(count * 60L + parts.number(1, 0) * 6L));
            case "open hours" ->
                    new When(
                            null,
                            null,
                            new When.Elapsed(Duration.ofHours(count), true),
                            When.Start.NOW);
            case "days" -> When.in(new DayAhead.InDays(count));
            case "weeks" -> When.in(new DayAhead.InDays(7 * count));
            case "months" -> When.in(new DayAhead.InMonths(count));
            case "years" -> When.in(new DayAhead.InMonths(12 * count));
            case "working days" -> When.in(new DayAhead.InWorkingDays(count));
            default -> null;
        };
    }

    private static @Nullable Object day(String name, Parts parts) {
        return switch (name) {
            case "ahead" -> new DayAhead.InDays(parts.number(0, 0));
            case "weekday" ->
                    new DayAhead.NextWeekday(DayOfWeek.of(parts.number(0, 1)), parts.number(1, 0));
            case "weekday behind" ->
                    new DayAhead.WeekdayBehind(
                            DayOfWeek.of(parts.number(0, 1)), DayOfWeek.of(parts.number(1, 1)));
            case "weekday of" ->
                    new DayAhead.WeekdayOf(DayOfWeek.of(parts.number(0, 1)), parts.stretch(1));
            case "day of month" ->
                    new DayOfCalendar.DayOfMonth(parts.number(0, 1), parts.weekday(1));
            case "date" -> date(parts.number(0, 1), parts.number(1, 1), parts.year(2));
            case "slashed" ->
                    new DayOfCalendar.Slashed(
                            parts.number(0, 1), parts.number(1, 1), parts.year(2));
            case "day of" -> new DayOfCalendar.DayOf(parts.number(0, 1), parts.stretch(1));
            case "easter" -> new DayOfCalendar.Easter(parts.number(0, 0));
            case "end" -> new DayOfStretch.EndOf(parts.stretch(0));
            case "early" -> new DayOfStretch.EarlyIn(parts.stretch(0));
            case "middle" -> new DayOfStretch.MiddleOf(parts.stretch(0));
            case "last" -> new DayOfStretch.LastOf(parts.stretch(0));
            case "before" -> new DayAhead.Before(parts.day(0));
            case "before stretch" ->
                    new DayAhead.Before(new DayOfStretch.FirstOf(parts.stretch(0)));
            case "shift" -> new DayAhead.Shifted(parts.day(0), parts.number(1, 0));
            default -> null;
        };
    }

    private static Day date(int day, int month, @Nullable Integer year) {
        DayOfCalendar.Date exact = year == null ? null : DayOfCalendar.Date.of(year, month, day);
        return exact == null
                ? new DayOfCalendar.DayOf(day, new Stretch.NamedMonth(Month.of(month), year))
                : exact;
    }

    private static @Nullable Object stretch(String name, Parts parts) {
        int later = parts.number(0, 0);
        return switch (name) {
            case "week" -> new Stretch.Week(later);
            case "weekend" -> new Stretch.Weekend(later);
            case "month" -> new Stretch.MonthAhead(later);
            case "named month" -> new Stretch.NamedMonth(Month.of(later), parts.year(1));
            case "quarter" -> new Stretch.Quarter(later);
            case "year" -> new Stretch.Year(later);
            case "week of" -> new Stretch.WeekOf(parts.day(0));
            case "calendar week" -> new Stretch.CalendarWeek(later);
            default -> null;
        };
    }

    private static @Nullable Object hour(String name, Parts parts) {
        return switch (name) {
            case "clock" -> TimeOfDay.clock(parts.number(0, 0), parts.number(1, 0), Half.LIKELY);
            case "clock24" -> TimeOfDay.clock(parts.number(0, 0), parts.number(1, 0), Half.NONE);
            case "am" -> TimeOfDay.clock(parts.number(0, 0), parts.number(1, 0), Half.MORNING);
            case "pm" -> TimeOfDay.clock(parts.number(0, 0), parts.number(1, 0), Half.AFTERNOON);
            case "clock to" -> to(parts.number(0, 1), parts.number(1, 30));
            case "in the morning" -> ((Clock) parts.thing(0)).in(Half.MORNING);
            case "in the afternoon" -> ((Clock) parts.thing(0)).in(Half.AFTERNOON);
            case "shown" -> ((Clock) parts.thing(0)).on((Clocks) parts.thing(1));
            case "yours" -> new Clocks.Unnamed();
            case "ours" -> new Clocks.Team();
            case "morning" -> new TimeOfDay.Morning();
            case "afternoon" -> new TimeOfDay.Afternoon();
            case "closing" -> new TimeOfDay.Closing();
            case "first thing" -> new TimeOfDay.FirstThing();
            default -> null;
        };
    }

    /** So many minutes before the hour. */
    private static Clock to(int hour, int minutes) {
        LocalTime time = LocalTime.of(hour % 24, 0).minusMinutes(minutes);
        int before = time.getHour() == 0 || hour == 1 ? 12 : time.getHour();
        return TimeOfDay.clock(before, time.getMinute(), Half.LIKELY);
    }

    /** The arguments of a meaning. */
    private record Parts(List<@Nullable Object> values) {

        int number(int at, int otherwise) {
            return at < values.size() && values.get(at) instanceof Integer number
                    ? number
                    : otherwise;
        }

        /** A year, in full: 26 is 2026. */
        @Nullable Integer year(int at) {
            if (at >= values.size() || !(values.get(at) instanceof Integer year)) return null;
            return year < 100 ? 2000 + year : year;
        }

        @Nullable DayOfWeek weekday(int at) {
            int number = number(at, 0);
            return number == 0 ? null : DayOfWeek.of(number);
        }

        Object thing(int at) {
            return Objects.requireNonNull(values.get(at), "A part of the rule means nothing");
        }

        Day day(int at) {
            return (Day) thing(at);
        }

        Stretch stretch(int at) {
            return (Stretch) thing(at);
        }
    }
}
