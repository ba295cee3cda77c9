package heed.review.mood;

import java.util.Arrays;

/**
 * A text as numbers: values at some places, all others zero. Not to be changed once made.
 *
 * @param at the places, ascending
 * @param value the value at each of them
 * @param meaning what {@link heed.review.meaning.Meanings} says of the text; empty where it says
 *     nothing
 */
record Features(int[] at, float[] value, float[] meaning) {

    private static final float[] NO_MEANING = {};

    /** A text whose meaning was not asked for. */
    Features(int[] at, float[] value) {
        this(at, value, NO_MEANING);
    }

    /** The same text with what it means. */
    Features meaning(float[] meaning) {
        return new Features(at, value, meaning);
    }

    /** The place that is always one. */
    static final int CONSTANT = 0;

    /** The number of places for what is counted and for the formulas. */
    static final int COUNTS = 64;

    /** The number of places for words, and again for parts of words. */
    static final int BUCKETS = 1 << 16;

    /** The number of all places. */
    static final int SIZE = COUNTS + 2 * BUCKETS;

    double times(float[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) sum += weights[at[i]] * value[i];
        return sum;
    }

    float valueAt(int place) {
        int i = Arrays.binarySearch(at, place);
        return i < 0 ? 0 : value[i];
    }

    /** The same text with some more counts. */
    Features with(int from, float[] counts) {
        int more = 0;
        while (more < at.length && at[more] < from) more++;
        int[] places = new int[at.length + counts.length];
        float[] values = new float[places.length];
        System.arraycopy(at, 0, places, 0, more);
        System.arraycopy(value, 0, values, 0, more);
        for (int i = 0; i < counts.length; i++) places[more + i] = from + i;
        System.arraycopy(counts, 0, values, more, counts.length);
        System.arraycopy(at, more, places, more + counts.length, at.length - more);
        System.arraycopy(value, more, values, more + counts.length, at.length - more);
        return new Features(places, values, meaning);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features(int[] places, float[] values, float[] meant)
                && Arrays.equals(at, places)
                && Arrays.equals(value, values)
                && Arrays.equals(meaning, meant);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(at) + Arrays.hashCode(value)) + Arrays.hashCode(meaning);
    }

    @Override
    public String toString() {
        return "Features of " + at.length + " places";
    }
}
