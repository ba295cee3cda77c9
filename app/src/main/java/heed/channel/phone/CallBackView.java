package heed.channel.phone;

import heed.conversation.Conversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The times among which a customer chooses.
 *
 * @param booked when they are called; null when they have not chosen
 */
record CallBackView(
        CallBackTexts texts,
        String url,
        String matter,
        @Nullable String booked,
        List<Day> days,
        @Nullable String problem) {

    /** The free times of a day. */
    record Day(String name, List<Time> times) {}

    /** One of them. */
    record Time(String value, String words) {}

    static CallBackView of(
            CallBackTexts texts,
            String url,
            @Nullable String company,
            Conversation conversation,
            @Nullable CallBack booked,
            List<Instant> free,
            @Nullable String problem) {
        Map<String, List<Time>> days = new LinkedHashMap<>();
        for (var at : free) {
            days.computeIfAbsent(texts.day(at), day -> new ArrayList<>())
                    .add(new Time(at.toString(), texts.clock(at)));
        }
        var reference = conversation.reference();
        return new CallBackView(
                texts,
                url,
                company == null
                        ? texts.text("matter", reference)
                        : texts.text("matter-of", company, reference),
                booked == null ? null : texts.text("booked", texts.time(booked.at())),
                days.entrySet().stream()
                        .map(one -> new Day(one.getKey(), List.copyOf(one.getValue())))
                        .toList(),
                problem);
    }

    String zone() {
        return texts.zone().getId().replace('_', ' ');
    }

    String text(String key) {
        return texts.text(key);
    }
}
