package heed.review.mood;

import java.util.Arrays;

/**
 * Fits a logistic regression over a few hundred numbers a text: Nesterov's descent on all examples
 * at once. The same examples always give the same weights, to the bit.
 *
 * @param rounds how often the examples are seen
 * @param penalty how strongly weights are kept small
 */
record Descent(int rounds, double penalty) {

    /** A weight for each column, and one for all texts alike. */
    record Line(float[] weights, double shift) {

        double margin(float[] row) {
            return dot(weights, row) + shift;
        }
    }

    private static final int POWER_ROUNDS = 12;

    /**
     * The line that tells the examples apart.
     *
     * @param rows of like width, their columns of mean zero
     * @param counts how much each example counts
     */
    Line fit(float[][] rows, boolean[] shows, double[] counts) {
        double all = Arrays.stream(counts).sum();
        double rate = 1 / (0.26 * (steepest(rows, counts) + 1) / all + penalty);
        var weights = new float[rows[0].length];
        var ahead = new float[weights.length];
        double shift = 0;
        double shiftAhead = 0;
        var slopes = new double[weights.length];
        for (int round = 1; round <= rounds; round++) {
            Arrays.fill(slopes, 0);
            double shiftSlope = 0;
            for (int i = 0; i < rows.length; i++) {
                if (counts[i] == 0) continue;
                double said = Fitting.logistic(dot(ahead, rows[i]) + shiftAhead);
                double error = (said - (shows[i] ? 1 : 0)) * counts[i] / all;
                shiftSlope += error;
                add(slopes, rows[i], error);
            }
            double onward = (round - 1.0) / (round + 2.0);
            for (int at = 0; at < weights.length; at++) {
                float next = (float) (ahead[at] - rate * (slopes[at] + penalty * ahead[at]));
                ahead[at] = (float) (next + onward * (next - weights[at]));
                weights[at] = next;
            }
            double next = shiftAhead - rate * shiftSlope;
            shiftAhead = next + onward * (next - shift);
            shift = next;
        }
        return new Line(weights, shift);
    }

    /** The largest curvature of the examples, by the power method. */
    private static double steepest(float[][] rows, double[] counts) {
        var way = new float[rows[0].length];
        Arrays.fill(way, (float) (1 / Math.sqrt(way.length)));
        double length = 0;
        for (int round = 0; round < POWER_ROUNDS; round++) {
            var next = new double[way.length];
            for (int i = 0; i < rows.length; i++)
                if (counts[i] != 0) add(next, rows[i], counts[i] * dot(way, rows[i]));
            length = 0;
            for (double value : next) length += value * value;
            length = Math.sqrt(length);
            for (int at = 0; at < way.length; at++) way[at] = (float) (next[at] / length);
        }
        return 1.1 * length;
    }

    private static void add(double[] sums, float[] row, double times) {
        for (int at = 0; at < sums.length; at++) sums[at] += times * row[at];
    }

    /** Four sums at once, for the processor's sake; their order is fixed. */
    private static double dot(float[] weights, float[] row) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int at = 0;
        for (; at + 3 < weights.length; at += 4) {
            one += weights[at] * row[at];
            two += weights[at + 1] * row[at + 1];
            three += weights[at + 2] * row[at + 2];
            four += weights[at + 3] * row[at + 3];
        }
        for (; at < weights.length; at++) one += weights[at] * row[at];
        return one + two + (three + four);
    }
}
