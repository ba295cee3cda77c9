package heed.review.due;

import heed.review.due.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads opening hours: lists and ranges of days, each followed by one or more spans of hours, as in
 * {@code Mon-Thu 08:00-12:00, 13:00-17:00; Fri 8-14}. A single day may have other hours: {@code
 * 2026-12-24 9-12}.
 */
final class HoursNotation {

    private static final Pattern ITEM =
            Pattern.compile(
                    "(?<from>mo|tu|we|th|fr|sa|su)[a-z]*\\.?(?:\\s*(?:-|to)\\s*(?<to>mo|tu|we|th|fr|sa|su)[a-z]*\\.?)?"
                            + "|(?<daily>daily|every day|24/7)"
                            + "|(?<opens>\\d{1,2})(?:[:.h](?<opensMinute>\\d\\d)?)?\\s*(?<opensHalf>am|pm)?\\s*(?:-|to)\\s*"
                            + "(?<closes>\\d{1,2})(?:[:.h](?<closesMinute>\\d\\d)?)?\\s*(?<closesHalf>am|pm)?");

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\s([^;]*)");

    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean hoursSeen;

    private HoursNotation() {}

    /** The hours of single days, as in {@code 2026-12-24 9-12}, which go before their weekday's. */
    static Map<LocalDate, List<Shift>> days(String hours) {
        return DATED.matcher(hours)
                .results()
                .collect(
                        Collectors.toMap(
                                day -> LocalDate.parse(day.group(1)),
                                day ->
                                        read("Mon " + day.group(2))
                                                .getOrDefault(DayOfWeek.MONDAY, List.of())));
    }

    static Map<DayOfWeek, List<Shift>> read(String hours) {
        var notation = new HoursNotation();
        String weekly = DATED.matcher(hours).replaceAll("");
        String plain = weekly.toLowerCase(Locale.ROOT).replaceAll("[\u2010-\u2015]", "-");
        ITEM.matcher(plain).results().forEach(notation::item);
        if (notation.week.isEmpty())
            throw new IllegalArgumentException("No opening hours: " + hours);
        notation.week
                .values()
                .forEach(shifts -> shifts.sort(Comparator.comparingInt(Shift::closes)));
        return notation.week;
    }

    private void item(MatchResult item) {
        if (item.group("opens") == null) {
            days(item);
            return;
        }
        hoursSeen = true;
        int opens =
                minutes(item.group("opens"), item.group("opensMinute"), item.group("opensHalf"));
        int closes =
                minutes(item.group("closes"), item.group("closesMinute"), item.group("closesHalf"));
        int end = closes <= opens ? closes + MINUTES_OF_DAY : closes;
        for (DayOfWeek day : days)
            week.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Shift(opens, end));
    }

    private void days(MatchResult item) {
        if (hoursSeen) days = EnumSet.noneOf(DayOfWeek.class);
        hoursSeen = false;
        String from = item.group("from");
        if (from == null) {
            days = EnumSet.allOf(DayOfWeek.class);
            if (item.group("daily").startsWith("24"))
                for (DayOfWeek day : days)
                    week.put(day, new ArrayList<>(List.of(new Shift(0, MINUTES_OF_DAY))));
            return;
        }
        DayOfWeek first = day(from);
        DayOfWeek last = item.group("to") == null ? first : day(item.group("to"));
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            days.add(day);
            if (day == last) break;
        }
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(1 + DAYS.indexOf(name));
    }

    private static int minutes(String hour, @Nullable String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        if (half != null) hours = hours % 12 + (half.equals("pm") ? 12 : 0);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > 24 || minutes > 59)
            throw new IllegalArgumentException("No time of day: " + hour + ":" + minute);
        return hours * 60 + minutes;
    }
}
