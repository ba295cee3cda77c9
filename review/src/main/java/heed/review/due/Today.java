package heed.review.due;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day from which days are reckoned, and whose working days count. */
record Today(LocalDate date, WorkingTime team) {

    /** The first day of this week, or of the one so many weeks later. */
    LocalDate weekStart(int weeks) {
        int since =
                Math.floorMod(date.getDayOfWeek().getValue() - team.firstDayOfWeek().getValue(), 7);
        return date.minusDays(since).plusWeeks(weeks);
    }

    YearMonth month(int later) {
        return YearMonth.from(date).plusMonths(later);
    }
}
