package heed.review.due;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day that the calendar names. */
sealed interface DayOfCalendar extends Day {

    /** The next such day of a month after today that is, if one is named, that weekday. */
    record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements DayOfCalendar {
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
    record DayOf(int day, Stretch stretch) implements DayOfCalendar {
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
    record Date(LocalDate date) implements DayOfCalendar {
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

    /** Numbers whose order depends on where one writes: in the United States the month is first. */
    record Slashed(int first, int second, @Nullable Integer year) implements DayOfCalendar {
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
    record Easter(int days) implements DayOfCalendar {
        @Override
        public LocalDate on(Today today) {
            LocalDate thisYear = EasterSunday.of(today.date().getYear()).plusDays(days);
            return thisYear.isBefore(today.date())
                    ? EasterSunday.of(today.date().getYear() + 1).plusDays(days)
                    : thisYear;
        }
    }
}
