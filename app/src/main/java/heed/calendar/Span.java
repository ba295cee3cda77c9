package heed.calendar;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a day in which somebody works, by the clock on the wall.
 *
 * @param opensMinute of the day, from 0
 * @param closesMinute of the day, to 1440, which is 24:00; the span ends before it
 */
public record Span(int opensMinute, int closesMinute) implements Comparable<Span> {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*-\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    public Span {
        if (opensMinute < 0 || opensMinute >= closesMinute || closesMinute > MINUTES_OF_DAY) {
            throw new DateTimeException("A span ends after its beginning, and by 24:00");
        }
    }

    /**
     * @param opens as {@code 09:00}
     * @param closes as {@code 12:30}; {@code 24:00} is the end of the day
     * @throws DateTimeException when they are no times of a day, or the wrong way round
     */
    public static Span of(String opens, String closes) {
        return one(opens + "-" + closes);
    }

    /**
     * The spans of a day as people write them: {@code 9-12:30, 13:00–17:00}; nothing is no span.
     * Sorted.
     *
     * @throws DateTimeException when they cannot be read, or two are at once
     */
    public static List<Span> read(String written) {
        var plain = written.replaceAll("[\u2010-\u2015\u2212]", "-").toLowerCase(Locale.ROOT);
        var spans = new ArrayList<Span>();
        for (var part : plain.split("[,;]|\\band\\b")) {
            if (!part.isBlank()) {
                spans.add(one(part.strip()));
            }
        }
        return sorted(spans);
    }

    /** In their order, as people write them: {@code 09:00–12:30, 13:00–17:00}. */
    public static String written(List<Span> spans) {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    /** In order, none of them at once with another. */
    static List<Span> sorted(Collection<Span> spans) {
        var sorted = spans.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opensMinute < sorted.get(i - 1).closesMinute) {
                throw new DateTimeException("Two spans of a day are at once");
            }
        }
        return sorted;
    }

    private static Span one(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new DateTimeException("Not a span of a day: " + written);
        }
        return new Span(
                minute(match.group(1), match.group(2)), minute(match.group(3), match.group(4)));
    }

    private static int minute(String hour, String minute) {
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (minutes > 59) {
            throw new DateTimeException("An hour has 60 minutes");
        }
        return Integer.parseInt(hour) * 60 + minutes;
    }

    /** As {@code 09:00}. */
    public String opens() {
        return clock(opensMinute);
    }

    /** As {@code 17:00}, or {@code 24:00}. */
    public String closes() {
        return clock(closesMinute);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    @Override
    public int compareTo(Span other) {
        return opensMinute == other.opensMinute
                ? Integer.compare(closesMinute, other.closesMinute)
                : Integer.compare(opensMinute, other.opensMinute);
    }

    @Override
    public String toString() {
        return opens() + "–" + closes();
    }
}
