package heed.review.promise;

import heed.review.due.DuePhrase;
import heed.review.due.Viewpoint;
import heed.review.text.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that commits somebody, with all that bears on it.
 *
 * @param times the phrases that name a time for it, in order
 * @param afterEvent whether something must happen first, so that a period does not start now
 */
record Candidate(
        Span span,
        Head head,
        List<DuePhrase> times,
        boolean conditional,
        boolean afterEvent,
        boolean hedged,
        Span verb) {

    /** Whether it is a promise as far as times and conditions go. */
    boolean hasWhatItNeeds() {
        if (head.isCourteous()) return conditional || !times.isEmpty();
        if (head.needsDay())
            return times.stream().anyMatch(time -> !time.isPeriod() && !time.bare());
        return !head.needsTime() || !times.isEmpty();
    }

    /** The phrase that says when it is due. */
    @Nullable DuePhrase deadline(Viewpoint from) {
        DuePhrase first = null;
        for (DuePhrase time : times) {
            if (time.startsLater() || time.isPeriod() && afterEvent) continue;
            if (first == null || saysMore(time, first, from)) first = time;
        }
        return first;
    }

    /** “On Wednesday, that is before noon”: the same day, more exactly. */
    private static boolean saysMore(DuePhrase time, DuePhrase first, Viewpoint from) {
        return day(time.due(from), from).equals(day(first.due(from), from))
                && time.namesHour()
                && !first.namesHour();
    }

    private static LocalDate day(OffsetDateTime due, Viewpoint from) {
        return from.team().dayOf(due.toInstant());
    }
}
