package heed.review.due;

import java.time.LocalDate;

/** A day as people name it, reckoned from today. */
sealed interface Day permits DayAhead, DayOfCalendar, DayOfStretch {

    LocalDate on(Today today);

    /** How much the words say: a date more than a weekday, a weekday more than “tomorrow”. */
    default int precision() {
        return 1;
    }
}
