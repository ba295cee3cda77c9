package heed.mailaudit.count;

import java.time.Duration;
import java.util.Arrays;

/** Times that people waited, in opening hours. Grows by four bytes each. */
final class Waits {

    private int[] seconds = new int[64];
    private int count;

    void add(Duration wait) {
        if (count == seconds.length) seconds = Arrays.copyOf(seconds, count * 2);
        seconds[count++] = (int) Math.min(Integer.MAX_VALUE, wait.toSeconds());
    }

    Report.Times times(Duration day) {
        int[] sorted = Arrays.copyOf(seconds, count);
        Arrays.sort(sorted);
        int[] bins = new int[Report.Times.BINS];
        for (int wait : sorted) bins[bin(wait, day.toSeconds())]++;
        return new Report.Times(
                count,
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                Arrays.stream(bins).boxed().toList());
    }

    /** Within an hour, four hours, one day of work, two, five, more. */
    private static int bin(int wait, long day) {
        if (wait <= 3600) return 0;
        if (wait <= 4 * 3600) return 1;
        if (wait <= day) return 2;
        if (wait <= 2 * day) return 3;
        return wait <= 5 * day ? 4 : 5;
    }

    private static Duration quantile(int[] sorted, double share) {
        if (sorted.length == 0) return Duration.ZERO;
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return Duration.ofSeconds(sorted[Math.max(0, at)]);
    }
}
