package heed.calendar;

import heed.calendar.Stretches.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reckons in a calendar, some weeks of it at a time, each worked out once. Thread-safe. */
final class Seasons {

    /** Some seventy years. */
    private static final int MOST_LOOKED_THROUGH = 400;

    private final Function<LocalDate, List<Stretch>> days;
    private final Map<Long, Season> known = new ConcurrentHashMap<>();

    Seasons(Function<LocalDate, List<Stretch>> days) {
        this.days = days;
    }

    boolean isOpen(Instant at) {
        return of(at).isOpen(at.getEpochSecond());
    }

    Duration between(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        long open = of(until).openBefore(until.getEpochSecond());
        for (long number = number(from); number < number(until); number++) {
            open += of(number).open();
        }
        open -= of(from).openBefore(from.getEpochSecond());
        return Duration.ofSeconds(open)
                .plusNanos(isOpen(until) ? until.getNano() : 0)
                .minusNanos(isOpen(from) ? from.getNano() : 0);
    }

    Instant after(Instant start, Duration work) {
        if (!work.isPositive()) {
            return start;
        }
        long number = number(start);
        var season = of(number);
        var left =
                work.plusSeconds(season.openBefore(start.getEpochSecond()))
                        .plusNanos(isOpen(start) ? start.getNano() : 0);
        while (left.compareTo(Duration.ofSeconds(season.open())) > 0) {
            left = left.minusSeconds(season.open());
            season = of(++number);
        }
        // A part of a second is passed within the stretch in which the whole one ends.
        long whole = left.getNano() == 0 ? left.getSeconds() : left.getSeconds() + 1;
        return Instant.ofEpochSecond(season.reaching(whole))
                .minus(Duration.ofSeconds(whole).minus(left));
    }

    Instant opening(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        long found = of(at).opening(at.getEpochSecond());
        for (int i = 1; found < 0 && i < MOST_LOOKED_THROUGH; i++) {
            long number = number(at) + i;
            found = of(number).opening(number * Season.SECONDS);
        }
        return Instant.ofEpochSecond(found);
    }

    Instant closing(Instant at) {
        long open = opening(at).getEpochSecond();
        // A stretch that goes on where a season ends is one all the same.
        for (int i = 0; i < MOST_LOOKED_THROUGH; i++) {
            long close = of(number(open)).closing(open);
            if (!of(number(close)).isOpen(close)) {
                return Instant.ofEpochSecond(close);
            }
            open = close;
        }
        return Instant.ofEpochSecond(open);
    }

    private static long number(Instant at) {
        return number(at.getEpochSecond());
    }

    private static long number(long second) {
        return Math.floorDiv(second, Season.SECONDS);
    }

    private Season of(Instant at) {
        return of(number(at));
    }

    private Season of(long number) {
        var season = known.get(number);
        return season != null
                ? season
                : known.computeIfAbsent(
                        number,
                        n ->
                                new Season(
                                        Stretches.between(
                                                n * Season.SECONDS,
                                                (n + 1) * Season.SECONDS,
                                                days)));
    }
}
