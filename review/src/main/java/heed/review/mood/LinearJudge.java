package heed.review.mood;

/** A weight for each place, and what the sum means. Immutable. */
final class LinearJudge implements Judge {

    private final float[] weights;
    private final Calibration calibration;

    LinearJudge(float[] weights, Calibration calibration) {
        this.weights = weights;
        this.calibration = calibration;
    }

    @Override
    public double probability(Features features) {
        return calibration.probability(features.times(weights));
    }
}
