package heed.review.due;

import heed.review.text.Span;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time, such as “by Friday noon”.
 *
 * @param bare whether no word makes the period a due time: “it takes two days”
 */
public record DuePhrase(Span span, When when, boolean bare) {

    /** Both as one, where they complete each other; null where they do not. */
    @Nullable DuePhrase and(DuePhrase next) {
        When both = bare || next.bare ? null : when.and(next.when);
        return both == null ? null : new DuePhrase(span.and(next.span), both, false);
    }

    /** The upper end of a choice of times. */
    DuePhrase or(DuePhrase last) {
        return new DuePhrase(span.and(last.span), last.when, bare && last.bare);
    }

    /** The same by other clocks, named behind it; null when it names no hour. */
    @Nullable DuePhrase on(Span behind, TimeOfDay.Clocks clocks) {
        if (!(when.time() instanceof TimeOfDay.Clock clock)) return null;
        When shown = new When(when.day(), clock.on(clocks), null, when.start());
        return new DuePhrase(span.and(behind), shown, bare);
    }

    /** The instant that is meant. */
    public OffsetDateTime due(Viewpoint from) {
        return from.reckon(when);
    }

    /** Whether it is a period from now on rather than a day or an hour: “within two days”. */
    public boolean isPeriod() {
        return when.start() == When.Start.NOW;
    }

    /** Whether it is a period that starts with something else: “within two days of delivery”. */
    public boolean startsLater() {
        return when.start() == When.Start.LATER;
    }

    /** Whether it names an hour, not only a day. */
    public boolean namesHour() {
        return when.time() != null || when.elapsed() != null;
    }
}
