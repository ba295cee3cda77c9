package heed.acknowledgement;

import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * By when a customer is told to hear from us.
 *
 * @param by on a quarter of an hour
 * @param measured opening minutes within which four out of five heard, before any margin
 */
record Expected(Instant by, long measured) {

    private static final long SHORTEST = 15;

    /**
     * @param measured opening minutes
     * @param margin in thousandths
     */
    static Expected of(Instant asked, long measured, long margin, WorkingHours hours) {
        long minutes = Math.max(SHORTEST, Math.ceilDiv(measured * margin, 1000));
        return new Expected(
                quarter(hours.after(asked, Duration.ofMinutes(minutes)).atZone(hours.zone())),
                Math.max(1, measured));
    }

    private static Instant quarter(ZonedDateTime at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        var up = minute.isBefore(at) ? minute.plusMinutes(1) : minute;
        return up.plusMinutes(Math.floorMod(-up.getMinute(), 15)).toInstant();
    }
}
