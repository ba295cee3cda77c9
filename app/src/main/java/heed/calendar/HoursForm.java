package heed.calendar;

import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody typed about a team's hours, as it was typed.
 *
 * @param day of a holiday, ISO 8601
 * @param hours of the holiday; empty when nobody works
 */
record HoursForm(Map<DayOfWeek, String> week, int version, String day, String name, String hours) {

    static final String PROBLEM = "Write hours as 9:00–12:30, 13:00–17:00, up to 24:00.";

    static HoursForm of(TeamCalendar kept) {
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, Span.written(kept.hours().week().getOrDefault(day, List.of())));
        }
        return new HoursForm(week, kept.version(), "", "", "");
    }

    static HoursForm typed(Map<String, String> typed) {
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, typed.getOrDefault(name(day), ""));
        }
        return new HoursForm(
                week,
                version(typed.getOrDefault("version", "0")),
                typed.getOrDefault("day", ""),
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("hours", ""));
    }

    /** The name of the field of a weekday: {@code monday}. */
    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static String label(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /**
     * @throws DateTimeException when day or hours cannot be read
     */
    Holiday holiday() {
        return new Holiday(date(day), name, Span.read(hours));
    }

    /** Which of the fields cannot be read. */
    String wrongHoliday() {
        try {
            date(day);
            return "hours";
        } catch (DateTimeException wrong) {
            return "day";
        }
    }

    /** The day that an address names. */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "no-such-holiday", "There is no such holiday here.");
        }
    }

    private static LocalDate date(String typed) {
        var date = LocalDate.parse(typed);
        if (date.getYear() < 1990 || date.getYear() > 2200) {
            throw new DateTimeException("Not a day that anybody works on");
        }
        return date;
    }

    private static int version(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException wrong) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "wrong-value", "This page is broken. Load it again.");
        }
    }
}
