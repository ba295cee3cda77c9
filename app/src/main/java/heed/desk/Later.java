package heed.desk;

import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times that people choose when something shall happen later, in their own zone. */
final class Later {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Map<String, String> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put("hour", "In an hour");
        OFFERED.put("three-hours", "In three hours");
        OFFERED.put("tomorrow", "Tomorrow morning");
        OFFERED.put("monday", "On Monday");
    }

    private Later() {}

    /** A time that is offered: its word in forms, what people read, and the time itself. */
    record Choice(String word, String label, String exactly) {}

    static List<Choice> choices(TimeWords words) {
        var choices = new LinkedHashMap<String, Choice>();
        OFFERED.forEach((word, label) -> {
            var choice = timed(word, label, words);
            choices.putIfAbsent(choice.exactly(), choice); // tomorrow may be Monday
        });
        return List.copyOf(choices.values());
    }

    private static Choice timed(String word, String label, TimeWords words) {
        var at = chosen(word, null, words.now(), words.zone());
        return new Choice(word, label, at == null ? "" : words.shortly(at));
    }

    /**
     * What was chosen: {@code hour}, {@code three-hours}, {@code tomorrow}, {@code monday}, or
     * {@code own} with a local time such as {@code 2026-11-23T09:00}; null for anything else.
     *
     * @throws Refusal when the own time cannot be read
     */
    static @Nullable Instant chosen(
            @Nullable String choice, @Nullable String own, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (choice == null ? "" : choice) {
            case "hour" -> now.plus(Duration.ofHours(1));
            case "three-hours" -> now.plus(Duration.ofHours(3));
            case "tomorrow" -> today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
            case "monday" ->
                    today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                            .atTime(MORNING)
                            .atZone(zone)
                            .toInstant();
            case "own" -> own(own, zone);
            default -> null;
        };
    }

    /** A local time as browsers send it; null when there is none. */
    static @Nullable Instant own(@Nullable String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-time",
                    "“" + typed + "” is not a time, such as 2026-11-23T09:00.");
        }
    }

    /** An instant as the fields of browsers want it. */
    static String field(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }
}
