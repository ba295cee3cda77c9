package heed.review.due;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar, after Butcher. */
final class EasterSunday {

    private EasterSunday() {}

    static LocalDate of(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon =
                (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
                        % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
