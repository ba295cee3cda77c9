package heed.review.mood;

import java.util.Arrays;

/**
 * Gathers hashed words into the places of one half of the features. What falls into one bucket
 * counts with a sign of its own, so that two by chance do not always add up.
 */
final class Buckets {

    private final int first;
    private long[] entries = new long[256];
    private int count;

    /**
     * Makes an empty gathering.
     *
     * @param first the place of its first bucket
     */
    Buckets(int first) {
        this.first = first;
    }

    void add(CharSequence text, int from, int to, int seed) {
        int hash = seed;
        for (int at = from; at < to; at++) hash = (hash ^ text.charAt(at)) * 0x01000193;
        addHash(hash);
    }

    void addPair(CharSequence one, CharSequence two) {
        int hash = 0x2545F491;
        for (int at = 0; at < one.length(); at++) hash = (hash ^ one.charAt(at)) * 0x01000193;
        hash = (hash ^ 0x1F) * 0x01000193;
        for (int at = 0; at < two.length(); at++) hash = (hash ^ two.charAt(at)) * 0x01000193;
        addHash(hash);
    }

    private void addHash(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        if (count == entries.length) entries = Arrays.copyOf(entries, 2 * count);
        long place = first + (mixed & Features.BUCKETS - 1);
        entries[count++] = place << 1 | mixed >>> 31;
    }

    /** Appends the places in order; their values together have the length one. */
    int appendTo(int[] at, float[] value, int size) {
        Arrays.sort(entries, 0, count);
        int start = size;
        int end = size;
        double squares = 0;
        for (int i = 0; i < count; ) {
            int place = (int) (entries[i] >> 1);
            int sum = 0;
            for (; i < count && (int) (entries[i] >> 1) == place; i++)
                sum += (entries[i] & 1) == 0 ? 1 : -1;
            if (sum == 0) continue;
            at[end] = place;
            double damped = Math.signum(sum) * Math.sqrt(Math.abs(sum));
            value[end++] = (float) damped;
            squares += Math.abs(sum);
        }
        float length = (float) Math.sqrt(squares);
        for (int i = start; i < end; i++) value[i] /= length;
        return end;
    }

    int count() {
        return count;
    }
}
