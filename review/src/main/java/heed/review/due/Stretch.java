package heed.review.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A stretch of days with a name of its own: a week, a month, a quarter, a year. */
sealed interface Stretch {

    LocalDate first(Today today);

    LocalDate last(Today today);

    /** The day that stands for the middle. */
    default LocalDate middle(Today today) {
        return first(today).plusDays(14);
    }

    /** From Monday to Sunday, with Wednesday in the middle of the working days. */
    sealed interface SevenDays extends Stretch {
        @Override
        default LocalDate last(Today today) {
            return first(today).plusDays(6);
        }

        @Override
        default LocalDate middle(Today today) {
            return first(today).plusDays(2);
        }
    }

    /** This week is 0, next week 1. */
    record Week(int later) implements SevenDays {
        @Override
        public LocalDate first(Today today) {
            return today.weekStart(later);
        }
    }

    /** The week of a day. */
    record WeekOf(Day day) implements SevenDays {
        @Override
        public LocalDate first(Today today) {
            return new Today(day.on(today), today.team()).weekStart(0);
        }
    }

    /** Saturday and Sunday of this week or a later one. */
    record Weekend(int later) implements Stretch {
        @Override
        public LocalDate first(Today today) {
            return today.weekStart(later).plusDays(5);
        }

        @Override
        public LocalDate last(Today today) {
            return first(today).plusDays(1);
        }
    }

    /** A week of the year by its number, the next one that is not over. */
    record CalendarWeek(int number) implements SevenDays {
        @Override
        public LocalDate first(Today today) {
            LocalDate monday =
                    today.date()
                            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(number, 52))
                            .with(DayOfWeek.MONDAY);
            return monday.plusDays(6).isBefore(today.date()) ? monday.plusWeeks(52) : monday;
        }
    }

    /** This month is 0, next month 1. */
    record MonthAhead(int later) implements Stretch {
        @Override
        public LocalDate first(Today today) {
            return today.month(later).atDay(1);
        }

        @Override
        public LocalDate last(Today today) {
            return today.month(later).atEndOfMonth();
        }
    }

    /** A month by its name, the next one that is not over when no year is given. */
    record NamedMonth(Month month, @Nullable Integer year) implements Stretch {
        @Override
        public LocalDate first(Today today) {
            if (year != null) return LocalDate.of(year, month, 1);
            YearMonth thisYear = YearMonth.of(today.date().getYear(), month);
            boolean over = thisYear.isBefore(today.month(0));
            return (over ? thisYear.plusYears(1) : thisYear).atDay(1);
        }

        @Override
        public LocalDate last(Today today) {
            return YearMonth.from(first(today)).atEndOfMonth();
        }
    }

    /** The quarter in which today is, or a later one. */
    record Quarter(int later) implements Stretch {
        @Override
        public LocalDate first(Today today) {
            return today.date().with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * later);
        }

        @Override
        public LocalDate last(Today today) {
            return first(today).plusMonths(3).minusDays(1);
        }
    }

    /** This year is 0, next year 1. */
    record Year(int later) implements Stretch {
        @Override
        public LocalDate first(Today today) {
            return LocalDate.of(today.date().getYear() + later, Month.JANUARY, 1);
        }

        @Override
        public LocalDate last(Today today) {
            return LocalDate.of(today.date().getYear() + later, Month.DECEMBER, 31);
        }
    }
}
