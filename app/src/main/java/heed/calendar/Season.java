package heed.calendar;

import heed.calendar.Stretches.Stretch;
import java.util.Arrays;
import java.util.List;

/**
 * Some weeks of a calendar, reckoned once: when it is open, and how much until then. Immutable.
 * Times are seconds of the epoch.
 */
final class Season {

    /** How long each is. They begin where a multiple of it has passed since the epoch. */
    static final long SECONDS = 64L * 24 * 60 * 60;

    private final long[] from;
    private final long[] until;
    private final long[] openBefore;
    private final long open;

    Season(List<Stretch> stretches) {
        int count = stretches.size();
        from = new long[count];
        until = new long[count];
        openBefore = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            from[i] = stretches.get(i).from();
            until[i] = stretches.get(i).until();
            openBefore[i] = sum;
            sum += until[i] - from[i];
        }
        open = sum;
    }

    /** How much of it is open. */
    long open() {
        return open;
    }

    /** How much of it is open before {@code at}. */
    long openBefore(long at) {
        int i = last(from, at);
        return i < 0 ? 0 : openBefore[i] + Math.min(at, until[i]) - from[i];
    }

    /** The first instant before which {@code open} of it is open; which is more than none. */
    long reaching(long open) {
        int i = Arrays.binarySearch(openBefore, open);
        int stretch = i < 0 ? -i - 2 : i - 1;
        return from[stretch] + open - openBefore[stretch];
    }

    boolean isOpen(long at) {
        int i = last(from, at);
        return i >= 0 && at < until[i];
    }

    /** {@code at} when it is open, or when it opens next; -1 when it does not any more. */
    long opening(long at) {
        if (isOpen(at)) {
            return at;
        }
        int next = last(from, at) + 1;
        return next < from.length ? from[next] : -1;
    }

    /** The end of the stretch in which {@code at} is open. */
    long closing(long at) {
        return until[last(from, at)];
    }

    private static int last(long[] sorted, long at) {
        int i = Arrays.binarySearch(sorted, at);
        return i < 0 ? -i - 2 : i;
    }
}
