package heed.review.due;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What words that name a time mean, before it is reckoned.
 *
 * @param day null where only an hour is named
 * @param time null where only a day is named
 * @param elapsed hours and minutes from now; null where a day or an hour is named
 * @param start from when a period counts
 */
record When(@Nullable Day day, @Nullable TimeOfDay time, @Nullable Elapsed elapsed, Start start) {

    /** Time that passes from now on, or only while the team is there. */
    record Elapsed(Duration duration, boolean whileOpen) {}

    /** Where the counting starts. */
    enum Start {
        /** Nothing is counted: a day or an hour is named. */
        FIXED,
        /** A period from now on, unless something must happen first. */
        NOW,
        /** A period after something else: “within two days of delivery”. */
        LATER
    }

    static When of(Object named) {
        return switch (named) {
            case When when -> when;
            case Day day -> new When(day, null, null, Start.FIXED);
            case TimeOfDay time -> new When(null, time, null, Start.FIXED);
            default -> throw new IllegalArgumentException("Not a time: " + named);
        };
    }

    static When in(Day day) {
        return new When(day, null, null, Start.NOW);
    }

    static When in(Duration duration) {
        return new When(null, null, new Elapsed(duration, false), Start.NOW);
    }

    When starting(Start other) {
        return new When(day, time, elapsed, other);
    }

    /** Both together, where they complete or repeat each other; null where they do not. */
    @Nullable When and(When other) {
        if (elapsed != null || other.elapsed != null || start == Start.LATER) return null;
        if (other.start == Start.LATER) return null;
        var both = start == Start.NOW && day != null ? Start.NOW : other.start;
        if (day == null || other.day == null)
            return new When(
                    named(day == null ? other.day : day, other.time != null || time != null),
                    times(time, other.time),
                    null,
                    both);
        if (time != null && other.time != null) return null;
        Day more = other.day.precision() > day.precision() ? other.day : day;
        return new When(more, time == null ? other.time : time, null, Start.FIXED);
    }

    /** “Before Friday noon” is on Friday. */
    private static @Nullable Day named(@Nullable Day day, boolean hourNamed) {
        return hourNamed && day instanceof DayAhead.Before(Day named) ? named : day;
    }

    private static @Nullable TimeOfDay times(@Nullable TimeOfDay one, @Nullable TimeOfDay other) {
        if (one == null) return other;
        if (other == null) return one;
        if (one instanceof TimeOfDay.Clock clock) return inHalf(clock, other);
        if (other instanceof TimeOfDay.Clock clock) return inHalf(clock, one);
        return one instanceof TimeOfDay.FirstThing ? one : other;
    }

    private static TimeOfDay inHalf(TimeOfDay.Clock clock, TimeOfDay part) {
        return switch (part) {
            case TimeOfDay.Afternoon() -> clock.in(TimeOfDay.Half.AFTERNOON);
            case TimeOfDay.Morning() -> clock.in(TimeOfDay.Half.MORNING);
            default -> clock;
        };
    }
}
