package heed.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each of some requests took, in nanoseconds, shortest first. */
@SuppressWarnings("ArrayRecordComponent") // read once
record Samples(long[] sorted) {

    static Samples of(long[] taken, int count) {
        var sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    double millisAt(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** Median and 95th percentile in milliseconds, such as {@code 3.1 / 7.9 ms}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f ms", millisAt(0.5), millisAt(0.95));
    }
}
