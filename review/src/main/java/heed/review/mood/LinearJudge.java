package heed.review.mood;

/** A weight for each place and each number of a meaning, and what the sum means. Immutable. */
final class LinearJudge implements Judge {

    private final Weights weights;

    LinearJudge(Weights weights) {
        this.weights = weights;
    }

    @Override
    public double probability(Features features) {
        return weights.calibration().probability(margin(features));
    }

    double margin(Features features) {
        double margin = features.times(weights.weights());
        float[] meaning = features.meaning();
        for (int at = 0; at < Math.min(meaning.length, weights.meaning().length); at++)
            margin += meaning[at] * weights.meaning()[at];
        return margin;
    }
}
