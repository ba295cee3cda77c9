package heed.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with other hours than its weekday has, mostly none.
 *
 * @param spans when the team works all the same; empty when it does not
 */
public record Holiday(LocalDate day, String name, List<Span> spans) {

    public Holiday {
        spans = Span.sorted(spans);
    }

    /** A day on which nobody works. */
    public static Holiday whole(LocalDate day, String name) {
        return new Holiday(day, name, List.of());
    }

    public boolean isWhole() {
        return spans.isEmpty();
    }
}
