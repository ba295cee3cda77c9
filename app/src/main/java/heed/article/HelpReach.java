package heed.article;

import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.duty.Reachable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When we are here, and how we are reached when it cannot wait: no more than acknowledgements tell.
 *
 * @param line the emergency line; empty when there is none
 * @param otherwise when one is reached otherwise, in the desk's own words; may be empty
 */
record HelpReach(
        HelpTexts texts,
        List<Day> days,
        String zone,
        String line,
        String otherwise,
        boolean onDuty) {

    private static final int DAYS = 7;

    /** A day, with the hours of it, and why they are others than usual. */
    record Day(String name, String hours, @Nullable String why) {}

    static HelpReach of(
            @Nullable WorkingHours hours, Reachable.Told told, HelpTexts texts, Instant now) {
        if (hours == null) {
            return new HelpReach(texts, List.of(), "", told.line(), told.hours(), told.onDuty());
        }
        var today = now.atZone(hours.zone()).toLocalDate();
        return new HelpReach(
                texts,
                Stream.iterate(today, day -> day.plusDays(1))
                        .limit(DAYS)
                        .map(day -> day(day, today, hours, texts))
                        .toList(),
                hours.zone().getId().replace('_', ' '),
                told.line(),
                told.hours(),
                told.onDuty());
    }

    boolean isUrgentTold() {
        return !line.isEmpty() || !otherwise.isEmpty() || onDuty;
    }

    private static Day day(LocalDate day, LocalDate today, WorkingHours hours, HelpTexts texts) {
        var holiday = hours.holidays().stream().filter(one -> one.day().equals(day)).findFirst();
        var spans =
                holiday.map(one -> one.spans())
                        .orElseGet(() -> hours.week().getOrDefault(day.getDayOfWeek(), List.of()));
        return new Day(
                day.equals(today) ? texts.text("today") : texts.weekday(day),
                spans.isEmpty() ? texts.text("closed") : Span.written(spans),
                holiday.map(one -> one.name()).orElse(null));
    }
}
