package heed.desk;

import heed.gate.Reviewed;
import heed.web.TimeWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a draft commits us to.
 *
 * @param due {@code by Friday 17:00, Berlin}, as the writer's clock has it; null when no time is
 *     named
 * @param exactly the whole date
 * @param stepAt its time as a field wants it, when the next step follows from it; null elsewhere
 */
record MarginPromise(
        String id,
        String words,
        @Nullable String due,
        String exactly,
        boolean conditional,
        @Nullable String stepAt) {

    /** Begins the name of a field that confirms a promise; behind it stands its id. */
    static final String FIELD = "promise-";

    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter WEEK = pattern("EEEE HH:mm");
    private static final DateTimeFormatter LATER = pattern("EEEE d MMMM, HH:mm");

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** All that a draft promises; the next step follows from the one that is due first. */
    static List<MarginPromise> all(List<Reviewed.Promise> promises, TimeWords words) {
        var first =
                promises.stream()
                        .map(Reviewed.Promise::due)
                        .filter(Objects::nonNull)
                        .map(OffsetDateTime::toInstant)
                        .filter(due -> due.isAfter(words.now()))
                        .min(Comparator.naturalOrder());
        return promises.stream()
                .map(promise -> of(promise, words))
                .map(one -> first.isEmpty() ? one : one.following(first.get(), words))
                .toList();
    }

    private MarginPromise following(Instant first, TimeWords words) {
        return exactly.equals(words.exactly(first))
                ? new MarginPromise(
                        id, this.words, due, exactly, conditional, Later.field(first, words.zone()))
                : this;
    }

    /** The next step that follows from it. */
    String step() {
        return TalkPromises.stepFor(words);
    }

    static MarginPromise of(Reviewed.Promise promise, TimeWords words) {
        var due = promise.due();
        return new MarginPromise(
                promise.id().toString(),
                promise.text(),
                due == null ? null : due(due.toInstant(), words),
                due == null ? "" : words.exactly(due.toInstant()),
                promise.conditional(),
                null);
    }

    /** {@code by tomorrow 12:00, Berlin}. */
    static String due(Instant due, TimeWords words) {
        return "by " + day(due, words) + ", " + place(words.zone());
    }

    private static String day(Instant due, TimeWords words) {
        var there = due.atZone(words.zone());
        return switch ((int) Math.clamp(words.daysUntil(due), -1, 7)) {
            case 0 -> "today " + there.format(CLOCK);
            case 1 -> "tomorrow " + there.format(CLOCK);
            case 2, 3, 4, 5, 6 -> there.format(WEEK);
            default -> there.format(LATER);
        };
    }

    private static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
