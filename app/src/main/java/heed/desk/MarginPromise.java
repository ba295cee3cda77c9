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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a draft commits us to.
 *
 * @param due {@code by Friday 17:00, Berlin}, as the writer's clock has it; null when no time is
 *     named
 * @param exactly the whole date
 * @param stepAt its time as a field wants it, when the next step follows from it; null elsewhere
 * @param away whether its writer said that it is none
 * @param load how full its day is; empty when nobody said how much fits
 * @param full whether that is more than fits
 * @param renewing the earlier one whose place it seems to take; null when none
 */
record MarginPromise(
        String id,
        String words,
        @Nullable String due,
        String exactly,
        boolean conditional,
        @Nullable String stepAt,
        boolean away,
        String load,
        boolean full,
        @Nullable Renewing renewing) {

    /**
     * An earlier promise whose place this one seems to take.
     *
     * @param why the reason that the draft seems to give; may be empty
     */
    record Renewing(String field, String promise, String words, String whyField, String why) {

        static Renewing of(Reviewed.Renews one) {
            return new Renewing(
                    ComposerWords.RENEWS + one.by(),
                    one.promise().toString(),
                    one.text(),
                    ComposerWords.WHY + one.promise(),
                    one.reason());
        }
    }

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
        return exactly.equals(words.exactly(first)) && !away
                ? new MarginPromise(
                        id,
                        this.words,
                        due,
                        exactly,
                        conditional,
                        Later.field(first, words.zone()),
                        away,
                        load,
                        full,
                        renewing)
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
                null,
                false,
                "",
                false,
                null);
    }

    /** The same, with what it does to others, and what its writer says of it. */
    MarginPromise in(Reviewed.Ledger ledger, Set<String> putAway) {
        var load =
                ledger.loads().stream().filter(one -> one.of().toString().equals(id)).findFirst();
        var renews =
                ledger.renews().stream().filter(one -> one.by().toString().equals(id)).findFirst();
        boolean none = putAway.contains(id);
        return new MarginPromise(
                id,
                words,
                due,
                exactly,
                conditional,
                none ? null : stepAt,
                none,
                load.map(Reviewed.Load::words).orElse(""),
                load.map(Reviewed.Load::full).orElse(false),
                none ? null : renews.map(Renewing::of).orElse(null));
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
