package heed.review.due;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A day as people name it, reckoned from today. */
sealed interface Day {

    LocalDate on(Today today);

    /** How much the words say: a date more than a weekday, a weekday more than “tomorrow”. */
    default int precision() {
        return 1;
    }

    /** Calendar days after today, which is 0. */
    record InDays(int days) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.date().plusDays(days);
        }
    }

    record InMonths(int months) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.date().plusMonths(months);
        }
    }

    /** Working days after today, which does not count. */
    record InWorkingDays(int days) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.team().workingDayAfter(today.date(), days);
        }
    }

    /** The next such day after today, or so many weeks after that. */
    record NextWeekday(DayOfWeek day, int weeks) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.date().with(TemporalAdjusters.next(day)).plusWeeks(weeks);
        }

        @Override
        public int precision() {
            return 2;
        }
    }

    /** The day of this week or of a later one. */
    record WeekdayOf(DayOfWeek day, Stretch week) implements Day {
        @Override
        public LocalDate on(Today today) {
            return week.first(today).with(TemporalAdjusters.nextOrSame(day));
        }

        @Override
        public int precision() {
            return 3;
        }
    }

    /** The next such day of a month after today that is, if one is named, that weekday. */
    record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements Day {
        @Override
        public LocalDate on(Today today) {
            YearMonth month = today.month(0);
            if (day <= today.date().getDayOfMonth()) month = month.plusMonths(1);
            while (!month.isValidDay(day)) month = month.plusMonths(1);
            LocalDate next = month.atDay(day);
            for (int months = 0;
                    weekday != null && months < 12;
                    months++, month = month.plusMonths(1))
                if (month.isValidDay(day) && month.atDay(day).getDayOfWeek() == weekday)
                    return month.atDay(day);
            return next;
        }

        @Override
        public int precision() {
            return 4;
        }
    }

    /** A day of a named month or of this or a later one; of the next year when it has passed. */
    record DayOf(int day, Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            LocalDate first = stretch.first(today);
            YearMonth month = YearMonth.from(first);
            boolean yearless = stretch instanceof Stretch.NamedMonth(_, var year) && year == null;
            for (int years = 0; years <= 8; years++, month = month.plusYears(1))
                if (month.isValidDay(day) && !(yearless && month.atDay(day).isBefore(today.date())))
                    return month.atDay(day);
            return YearMonth.from(first).atEndOfMonth();
        }

        @Override
        public int precision() {
            return 5;
        }
    }

    /** A date with its year. */
    record Date(LocalDate date) implements Day {
        @Override
        public LocalDate on(Today today) {
            return date;
        }

        @Override
        public int precision() {
            return 6;
        }

        /** Null when the calendar has no such day. */
        static @Nullable Date of(int year, int month, int day) {
            try {
                return new Date(LocalDate.of(year, month, day));
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    /** The last working day of a week, month, quarter or year. */
    record EndOf(Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.team().lastWorkingDay(stretch.first(today), stretch.last(today));
        }
    }

    /** The second working day of a week, month, quarter or year. */
    record EarlyIn(Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            return today.team().workingDayAfter(stretch.first(today).minusDays(1), 2);
        }
    }

    record MiddleOf(Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            return stretch.middle(today);
        }
    }

    record FirstOf(Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            return stretch.first(today);
        }
    }

    record LastOf(Stretch stretch) implements Day {
        @Override
        public LocalDate on(Today today) {
            return stretch.last(today);
        }
    }

    /** The last working day before that one. */
    record Before(Day day) implements Day {
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
    record Shifted(Day day, int days) implements Day {
        @Override
        public LocalDate on(Today today) {
            return day.on(today).plusDays(days);
        }
    }

    /** Numbers whose order depends on where one writes: in the United States the month is first. */
    record Slashed(int first, int second, @Nullable Integer year) implements Day {
        @Override
        public LocalDate on(Today today) {
            boolean monthFirst = today.team().writesMonthFirst() ? first <= 12 : second > 12;
            int month = Math.clamp(monthFirst ? first : second, 1, 12);
            int day = Math.clamp(monthFirst ? second : first, 1, 31);
            return new DayOf(day, new Stretch.NamedMonth(Month.of(month), year)).on(today);
        }

        @Override
        public int precision() {
            return 5;
        }
    }

    /** Easter Sunday, the next one that has not passed, and days counted from it. */
    record Easter(int days) implements Day {
        @Override
        public LocalDate on(Today today) {
            LocalDate thisYear = EasterSunday.of(today.date().getYear()).plusDays(days);
            return thisYear.isBefore(today.date())
                    ? EasterSunday.of(today.date().getYear() + 1).plusDays(days)
                    : thisYear;
        }
    }
}
