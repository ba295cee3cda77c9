package heed.review.due;

import java.time.LocalDate;

/** A day that a week, a month, a quarter or a year names. */
sealed interface DayOfStretch extends Day {

    /** The last working day of a week, month, quarter or year. */
    record EndOf(Stretch stretch) implements DayOfStretch {
        @Override
        public LocalDate on(Today today) {
            return today.team().lastWorkingDay(stretch.first(today), stretch.last(today));
        }
    }

    /** The second working day of a week, month, quarter or year. */
    record EarlyIn(Stretch stretch) implements DayOfStretch {
        @Override
        public LocalDate on(Today today) {
            return today.team().workingDayAfter(stretch.first(today).minusDays(1), 2);
        }
    }

    record MiddleOf(Stretch stretch) implements DayOfStretch {
        @Override
        public LocalDate on(Today today) {
            return stretch.middle(today);
        }
    }

    record FirstOf(Stretch stretch) implements DayOfStretch {
        @Override
        public LocalDate on(Today today) {
            return stretch.first(today);
        }
    }

    record LastOf(Stretch stretch) implements DayOfStretch {
        @Override
        public LocalDate on(Today today) {
            return stretch.last(today);
        }
    }
}
