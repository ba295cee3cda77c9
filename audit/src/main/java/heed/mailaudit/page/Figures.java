package heed.mailaudit.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and days are written on the page. */
final class Figures {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Figures() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** “1 reply”, “1,204 replies”. */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** Of a hundred, never rounded up to all of them nor down to none. */
    static String ofHundred(double share) {
        double hundred = share * 100;
        if (hundred > 0 && hundred < 1) return "fewer than 1";
        return String.valueOf((int) Math.floor(hundred + (share > 0.99 ? 0 : 0.5)));
    }

    /** “12 %”, “0.4 %”. */
    static String percent(double share) {
        double hundred = share * 100;
        if (hundred > 0 && hundred < 0.1) return "under 0.1 %";
        if (hundred < 10 && hundred > 0) return String.format(Locale.ENGLISH, "%.1f %%", hundred);
        if (hundred > 99 && hundred < 100) return "over 99 %";
        return Math.round(hundred) + " %";
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
