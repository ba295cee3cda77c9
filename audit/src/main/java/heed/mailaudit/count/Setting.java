package heed.mailaudit.count;

import heed.mailaudit.talk.Us;
import heed.review.due.WorkingTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * How an audit is to be made.
 *
 * @param mailbox what was read, as a person would name it
 * @param hours when we answer, such as {@code Mon-Fri 9-17}
 * @param zone in which the hours and the days are meant
 * @param byAgent whether to count by person, too
 * @param masked whether addresses, numbers and names are made unreadable in examples
 * @param examples how many are shown of each thing
 */
public record Setting(
        String mailbox,
        Us us,
        String hours,
        ZoneId zone,
        boolean byAgent,
        boolean masked,
        int examples) {

    /** When nothing else is said. */
    public static final String STANDARD_HOURS = "Mon-Fri 9-17";

    private static final LocalDate ANY_MONDAY = LocalDate.of(2026, 1, 5);

    /**
     * @throws IllegalArgumentException when the hours cannot be read
     */
    public WorkingTime team() {
        return WorkingTime.of(hours, zone, Set.of());
    }

    /** How long we are open on an ordinary day. */
    Duration day() {
        WorkingTime team = team();
        LocalDate day =
                team.isWorkingDay(ANY_MONDAY) ? ANY_MONDAY : team.workingDayAfter(ANY_MONDAY, 1);
        return team.openTimeBetween(
                day.atStartOfDay(zone).toInstant(),
                day.atStartOfDay(zone).plus(1, ChronoUnit.DAYS).toInstant());
    }
}
