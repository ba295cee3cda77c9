package heed.mail.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates (RFC 5322, sections 3.3 and 4.3) in the many forms that are sent; a missing zone
 * means UTC.
 */
public final class DateReader {

    private static final Pattern TIME =
            Pattern.compile(
                    "\\b(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.,]\\d+)?(?:\\s*([AaPp])\\.?[Mm]\\b)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s/,.-]*(?:de\\s+)?(\\p{L}{3,12})\\.?[\\s/,.-]*(?:de\\s+)?(\\d{2,4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "\\b(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b,?\\s*(?:(\\d{4})\\b)?");
    private static final Pattern ISO =
            Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b");
    private static final Pattern NUMERIC =
            Pattern.compile("\\b(\\d{1,2})([/.])(\\d{1,2})[/.](\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19\\d\\d|20\\d\\d)\\b");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC)?\\s*([+-])\\s?(\\d{1,2}):?(\\d{2})\\b");
    private static final Pattern ZONE_NAME = Pattern.compile("\\b([A-Za-z]{1,5})\\b");
    private static final Map<String, Integer> MONTHS = Words.numbered("month-names.txt");
    private static final Map<String, Integer> ZONE_MINUTES = Words.numbered("zone-offsets.txt");

    private DateReader() {}

    private record Day(int year, int month, int day) {}

    /** The instant, or null when the text says none. */
    public static @Nullable Instant read(String field) {
        String text = field.length() > 200 ? field.substring(0, 200) : field;
        text = text.replaceAll("\\s+", " ").replaceAll("(?<=\\d)T(?=\\d)", " ").strip();
        try {
            return parse(text);
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Instant parse(String text) {
        Matcher time = TIME.matcher(text);
        boolean hasTime = time.find();
        String withoutTime =
                hasTime
                        ? text.substring(0, time.start()) + " ; " + text.substring(time.end())
                        : text;
        Day day = day(withoutTime);
        if (day == null) return null;
        int hour = hasTime ? hour(time) : 0;
        int minute = hasTime ? Integer.parseInt(time.group(2)) : 0;
        int second =
                hasTime && time.group(3) != null
                        ? Math.min(59, Integer.parseInt(time.group(3)))
                        : 0;
        var local =
                LocalDateTime.of(day.year(), day.month(), day.day(), 0, 0)
                        .plusHours(hour)
                        .plusMinutes(minute)
                        .plusSeconds(second);
        String zone = hasTime ? text.substring(time.end()) : "";
        return OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds(offsetMinutes(zone) * 60))
                .toInstant();
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half == null || hour > 12) return hour;
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static @Nullable Day day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) return new Day(number(iso, 1), number(iso, 2), number(iso, 3));
        Matcher dayMonth = DAY_MONTH.matcher(text);
        while (dayMonth.find()) {
            Integer month = month(dayMonth.group(2));
            if (month != null) return new Day(year(dayMonth.group(3)), month, number(dayMonth, 1));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        while (monthDay.find()) {
            Integer month = month(monthDay.group(1));
            if (month == null) continue;
            Matcher year = YEAR.matcher(text);
            if (year.find()) return new Day(number(year, 1), month, number(monthDay, 2));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (!numeric.find()) return null;
        int first = number(numeric, 1);
        int second = number(numeric, 3);
        boolean american = second > 12 || (numeric.group(2).equals("/") && first <= 12);
        return american
                ? new Day(number(numeric, 4), first, second)
                : new Day(number(numeric, 4), second, first);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) return year < 50 ? 2000 + year : 1900 + year;
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static @Nullable Integer month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Integer exact = MONTHS.get(lower);
        if (exact != null) return exact;
        return lower.length() > 3 ? MONTHS.get(lower.substring(0, 3)) : null;
    }

    private static int offsetMinutes(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int minutes = number(offset, 2) * 60 + number(offset, 3);
            if (minutes > 14 * 60) return 0;
            return offset.group(1).equals("-") ? -minutes : minutes;
        }
        Matcher name = ZONE_NAME.matcher(text);
        while (name.find()) {
            Integer minutes = ZONE_MINUTES.get(name.group(1).toLowerCase(Locale.ROOT));
            if (minutes != null) return minutes;
        }
        return 0;
    }
}
