package heed.review.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day counted from today, or from another day. */
sealed interface DayAhead extends Day {

    /** Calendar days after today, which is 0. */
    record InDays(int days) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.date().plusDays(days);
        }
    }

    record InMonths(int months) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.date().plusMonths(months);
        }
    }

    /** Working days after today, which does not count. */
    record InWorkingDays(int days) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.team().workingDayAfter(today.date(), days);
        }
    }

    /** The next such day after today, or so many weeks after that. */
    record NextWeekday(DayOfWeek day, int weeks) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.date().with(TemporalAdjusters.next(day)).plusWeeks(weeks);
        }

        @Override
        public int precision() {
            return 2;
        }
    }

    /** The upper end of “Monday to Wednesday”: the first such day behind the next lower end. */
    record WeekdayBehind(DayOfWeek lower, DayOfWeek upper) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.date()
                    .with(TemporalAdjusters.next(lower))
                    .with(TemporalAdjusters.nextOrSame(upper));
        }

        @Override
        public int precision() {
            return 2;
        }
    }

    /** The day of this week or of a later one. */
    record WeekdayOf(DayOfWeek day, Stretch week) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return week.first(today).with(TemporalAdjusters.nextOrSame(day));
        }

        @Override
        public int precision() {
            return 3;
        }
    }

    /** The last working day before that one. */
    record Before(Day day) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return today.team().lastWorkingDayBefore(day.on(today));
        }

        @Override
        public int precision() {
            return day.precision();
        }
    }

    /** So many days before or after another one. */
    record Shifted(Day day, int days) implements DayAhead {
        @Override
        public LocalDate on(Today today) {
            return day.on(today).plusDays(days);
        }
    }
}
