package heed.knowledge;

import heed.access.PersonId;
import heed.access.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a form sends it. Days begin and end in the zone of who types them.
 *
 * @param from the day on which it begins; empty for at once
 * @param until the last day; empty when no end is known
 */
record FactForm(
        @Nullable String key,
        @Nullable String team,
        @Nullable String language,
        @Nullable String value,
        @Nullable String says,
        @Nullable String from,
        @Nullable String until,
        @Nullable String owner,
        @Nullable String reviewOn,
        @Nullable Long version,
        @Nullable String deed) {

    static final FactForm EMPTY =
            new FactForm(null, null, null, null, null, null, null, null, null, null, null);

    static FactForm of(FactLine fact) {
        return new FactForm(
                fact.key(),
                null,
                fact.language(),
                fact.value(),
                fact.says(),
                "",
                "",
                fact.owner() == null ? "" : fact.owner().toString(),
                fact.reviewOn().toString(),
                fact.version(),
                null);
    }

    boolean asksFirst() {
        return "look".equals(deed);
    }

    FactWanted wanted(Viewer.Member viewer) {
        return new FactWanted(
                text(key),
                FactPages.team(team),
                language,
                text(value),
                text(says),
                begin(from, viewer.zone()),
                end(until, viewer.zone()),
                owner == null || owner.isBlank() ? viewer.person() : PersonId.of(owner),
                day(reviewOn));
    }

    FactWanted.Value change(Viewer.Member viewer) {
        return new FactWanted.Value(
                text(value), text(says), begin(from, viewer.zone()), end(until, viewer.zone()));
    }

    FactReviews.Wanted keep() {
        return new FactReviews.Wanted(
                owner == null || owner.isBlank() ? null : PersonId.of(owner), day(reviewOn));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable Instant begin(@Nullable String typed, ZoneId zone) {
        var day = day(typed);
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Instant end(@Nullable String typed, ZoneId zone) {
        var day = day(typed);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // the same answer as for days that no calendar has
        }
        throw FactWanted.invalid("not-a-day", "“" + typed + "” is not a day, such as 2026-11-23.");
    }
}
