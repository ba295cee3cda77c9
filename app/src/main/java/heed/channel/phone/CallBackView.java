package heed.channel.phone;

import heed.conversation.Conversation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The times among which a customer chooses.
 *
 * @param booked when they are called; null when they have not chosen
 */
record CallBackView(
        String url,
        @Nullable String company,
        String reference,
        String zone,
        @Nullable String booked,
        List<Day> days,
        @Nullable String problem) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The free times of a day. */
    record Day(String name, List<Time> times) {}

    /** One of them. */
    record Time(String value, String words) {}

    static CallBackView of(
            String url,
            @Nullable String company,
            Conversation conversation,
            @Nullable CallBack booked,
            List<Instant> free,
            ZoneId zone,
            @Nullable String problem) {
        Map<String, List<Time>> days = new LinkedHashMap<>();
        for (var at : free) {
            var local = at.atZone(zone);
            days.computeIfAbsent(DAY.format(local), day -> new ArrayList<>())
                    .add(new Time(at.toString(), CLOCK.format(local)));
        }
        return new CallBackView(
                url,
                company,
                conversation.reference(),
                zone.getId().replace('_', ' '),
                booked == null
                        ? null
                        : DAY.format(booked.at().atZone(zone))
                                + " at "
                                + CLOCK.format(booked.at().atZone(zone)),
                days.entrySet().stream()
                        .map(one -> new Day(one.getKey(), List.copyOf(one.getValue())))
                        .toList(),
                problem);
    }
}
