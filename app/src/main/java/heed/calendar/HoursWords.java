package heed.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says when a team works. */
final class HoursWords {

    private HoursWords() {}

    /** {@code Mon–Thu 08:00–12:00, 13:00–17:00; Fri 08:00–14:00}. */
    static String week(WorkingHours hours) {
        var lines = new ArrayList<String>();
        for (var day = DayOfWeek.MONDAY; ; ) {
            var spans = hours.week().getOrDefault(day, List.of());
            var last = day;
            while (last != DayOfWeek.SUNDAY
                    && hours.week().getOrDefault(last.plus(1), List.of()).equals(spans)) {
                last = last.plus(1);
            }
            if (!spans.isEmpty()) {
                lines.add(days(day, last) + " " + Span.written(spans));
            }
            if (last == DayOfWeek.SUNDAY) {
                return String.join("; ", lines);
            }
            day = last.plus(1);
        }
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : name(first) + "–" + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** What the log of changes keeps. */
    static Map<String, String> told(WorkingHours hours) {
        var told = new LinkedHashMap<String, String>();
        told.put("week", week(hours));
        hours.holidays().forEach(one -> told.put(one.day().toString(), words(one)));
        return told;
    }

    private static String words(Holiday one) {
        return one.name() + (one.isWhole() ? "" : ", " + Span.written(one.spans()));
    }
}
