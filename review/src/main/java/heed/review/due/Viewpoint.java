package heed.review.due;

import heed.review.ReviewCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * From where times are reckoned: what “tomorrow” and “at two” mean to this team and this customer.
 *
 * @param customerZone null when we do not know where the customer is
 */
public record Viewpoint(Instant now, WorkingTime team, @Nullable ZoneId customerZone) {

    /**
     * From the desk of the given case: what it does not say is nine to five, by the clock of the
     * writer.
     */
    public static Viewpoint of(ReviewCase review, Instant now) {
        ReviewCase.Team team = review.team();
        OffsetDateTime written = review.now();
        ZoneId zone = team.zone();
        if (zone == null) zone = written == null ? ZoneOffset.UTC : written.getOffset();
        WorkingTime hours =
                team.hours() == null
                        ? WorkingTime.standard(zone, team.holidays())
                        : WorkingTime.of(team.hours(), zone, team.holidays());
        return new Viewpoint(
                written == null ? now : written.toInstant(), hours, review.customer().zone());
    }

    /** The day it is for the team. */
    Today today() {
        return new Today(team.dayOf(now), team);
    }

    /** The instant meant, with the offset in force at that moment in the zone it was named for. */
    OffsetDateTime reckon(When when) {
        if (when.elapsed() != null) return elapsed(when.elapsed());
        Day day = when.day();
        if (day != null) return at(day.on(today()), when.time()).toOffsetDateTime();
        ZonedDateTime soonest = at(today().date(), when.time());
        boolean passed =
                when.time() instanceof TimeOfDay.Clock && !soonest.toInstant().isAfter(now);
        return (passed ? at(today().date().plusDays(1), when.time()) : soonest).toOffsetDateTime();
    }

    private OffsetDateTime elapsed(When.Elapsed elapsed) {
        Duration duration = elapsed.duration();
        Instant due = elapsed.whileOpen() ? team.afterOpenTime(now, duration) : now.plus(duration);
        return due.atZone(team.zone()).toOffsetDateTime();
    }

    private ZonedDateTime at(LocalDate day, @Nullable TimeOfDay time) {
        return switch (time) {
            case null -> team.closing(day);
            case TimeOfDay.Closing() -> team.closing(day);
            case TimeOfDay.Afternoon() -> team.closing(day);
            case TimeOfDay.Morning() -> day.atTime(12, 0).atZone(team.zone());
            case TimeOfDay.FirstThing() -> team.opening(day).plusHours(1);
            case TimeOfDay.Clock clock ->
                    day.atStartOfDay().plusMinutes(clock.minutes()).atZone(zone(clock.clocks()));
        };
    }

    private ZoneId zone(TimeOfDay.Clocks clocks) {
        return switch (clocks) {
            case TimeOfDay.Clocks.In(ZoneId zone) -> zone;
            case TimeOfDay.Clocks.Team() -> team.zone();
            case TimeOfDay.Clocks.Unnamed() -> customerZone == null ? team.zone() : customerZone;
        };
    }
}
