package heed.review.mood;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression: AdaGrad over the examples in a fixed order, so that the same examples
 * always give the same weights, to the bit.
 *
 * @param rounds how often each example is seen
 * @param wordPenalty how strongly the weights of words are kept small
 * @param countPenalty the same for what is counted
 */
record Fitting(int rounds, double rate, double wordPenalty, double countPenalty) {

    /** A text, whether it shows what is looked for, and how much it counts. */
    record Example(Features features, boolean shows, double weight) {}

    private static final double SMALLEST = 1e-6;

    float[] fit(List<Example> examples) {
        var weights = new float[Features.SIZE];
        var squares = new float[Features.SIZE];
        Arrays.fill(squares, (float) SMALLEST);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        var random = new Shuffle();
        for (int round = 0; round < rounds; round++) {
            random.shuffle(order);
            for (int i : order) step(examples.get(i), weights, squares);
        }
        return weights;
    }

    private void step(Example example, float[] weights, float[] squares) {
        Features features = example.features();
        double wanted = example.shows() ? 1 : 0;
        double error = (logistic(features.times(weights)) - wanted) * example.weight();
        for (int i = 0; i < features.at().length; i++) {
            int at = features.at()[i];
            double penalty =
                    at == Features.CONSTANT ? 0 : at < Features.COUNTS ? countPenalty : wordPenalty;
            double slope = error * features.value()[i] + penalty * weights[at];
            squares[at] += (float) (slope * slope);
            weights[at] -= (float) (rate * slope / Math.sqrt(squares[at]));
        }
    }

    static double logistic(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    /** A generator of our own, so that no library's change can change the weights. */
    private static final class Shuffle {

        private long state = 0x9E3779B97F4A7C15L;

        void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                int other = (int) Long.remainderUnsigned(state, i + 1L);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
        }
    }
}
