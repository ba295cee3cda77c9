package heed.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says times as people do, seen from one moment in one zone. Short forms are for rows and heads;
 * {@link #exactly} is what stands behind them on hover and for screen readers.
 */
public record TimeWords(Instant now, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter DAY_OF_WEEK = pattern("EEE HH:mm");
    private static final DateTimeFormatter DAY = pattern("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = pattern("d MMM yyyy");
    private static final DateTimeFormatter EXACT = pattern("EEEE d MMMM yyyy, HH:mm");

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /**
     * {@code 16:00} today, {@code Sat 11:06} within six days, else {@code 12 Nov}, with the year
     * when it is another.
     */
    public String shortly(Instant at) {
        var there = at.atZone(zone);
        long days = daysUntil(at);
        if (days == 0) {
            return there.format(CLOCK);
        }
        if (Math.abs(days) < 7) {
            return there.format(DAY_OF_WEEK);
        }
        return there.format(there.getYear() == today().getYear() ? DAY : DAY_OF_YEAR);
    }

    /** The same, with the time of day however far it is: a shift ends at an hour. */
    public String toTheMinute(Instant at) {
        var words = shortly(at);
        var clock = at.atZone(zone).format(CLOCK);
        return words.endsWith(clock) ? words : words + " " + clock;
    }

    /** The same, with the day even when it is today: {@code today 20:00}, {@code 30 Nov 20:00}. */
    public String dayAndTime(Instant at) {
        var clock = at.atZone(zone).format(CLOCK);
        return switch ((int) Math.clamp(daysUntil(at), -9999, 9999)) {
            case 0 -> "today " + clock;
            case 1 -> "tomorrow " + clock;
            case -1 -> "yesterday " + clock;
            default -> toTheMinute(at);
        };
    }

    /**
     * To stand after “due” or “until”: {@code 16:00}, {@code tomorrow 09:00}, {@code Sat 11:06},
     * {@code 12 Nov}.
     */
    public String until(Instant at) {
        return switch ((int) Math.clamp(daysUntil(at), -9999, 9999)) {
            case 1 -> "tomorrow " + at.atZone(zone).format(CLOCK);
            case -1 -> "yesterday " + at.atZone(zone).format(CLOCK);
            default -> shortly(at);
        };
    }

    /**
     * {@code 1 min}, {@code 40 min}, {@code 2 h}, {@code 3 days}; nothing is shorter than a minute.
     */
    public static String span(Duration duration) {
        var length = duration.abs();
        if (length.toMinutes() < 90) {
            return Math.max(1, length.toMinutes()) + " min";
        }
        if (length.toHours() < 36) {
            return Math.round(length.toMinutes() / 60.0) + " h";
        }
        return Math.round(length.toHours() / 24.0) + " days";
    }

    /** {@code today}, {@code yesterday}, else {@code 12 Nov}, with the year when it is another. */
    public String day(Instant at) {
        long days = daysUntil(at);
        if (days == 0) {
            return "today";
        }
        if (days == -1) {
            return "yesterday";
        }
        var there = at.atZone(zone);
        return there.format(there.getYear() == today().getYear() ? DAY : DAY_OF_YEAR);
    }

    /** How long from now until {@code at}, or since. */
    public String span(Instant at) {
        return span(Duration.between(now, at));
    }

    public String exactly(Instant at) {
        return at.atZone(zone).format(EXACT);
    }

    /** Calendar days from today until the day of {@code at}; negative when it is past. */
    public long daysUntil(Instant at) {
        return ChronoUnit.DAYS.between(today(), at.atZone(zone).toLocalDate());
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
