package heed.review.mood;

/**
 * Brings columns of numbers to mean zero and a size of their own.
 *
 * @param means of the columns
 * @param scales what each is multiplied with then; zero for one that never changes
 */
record Standard(double[] means, double[] scales) {

    private static final double SMALLEST = 1e-9;

    /**
     * The one by which the rows spread as wanted.
     *
     * @param spreads the standard deviation that is wanted of each column
     */
    static Standard of(float[][] rows, double[] spreads) {
        int width = spreads.length;
        var means = new double[width];
        var scales = new double[width];
        for (float[] row : rows) for (int at = 0; at < width; at++) means[at] += row[at];
        for (int at = 0; at < width; at++) means[at] /= rows.length;
        for (float[] row : rows)
            for (int at = 0; at < width; at++)
                scales[at] += (row[at] - means[at]) * (row[at] - means[at]);
        for (int at = 0; at < width; at++) {
            double spread = Math.sqrt(scales[at] / rows.length);
            scales[at] = spread < SMALLEST ? 0 : spreads[at] / spread;
        }
        return new Standard(means, scales);
    }

    float[][] of(float[][] rows) {
        var standard = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            standard[i] = new float[means.length];
            for (int at = 0; at < means.length; at++)
                standard[i][at] = (float) ((rows[i][at] - means[at]) * scales[at]);
        }
        return standard;
    }

    /** The line that says of plain rows what the given one says of standard ones. */
    Descent.Line plain(Descent.Line line) {
        var weights = new float[means.length];
        double shift = line.shift();
        for (int at = 0; at < weights.length; at++) {
            double weight = line.weights()[at] * scales[at];
            weights[at] = (float) weight;
            shift -= weight * means[at];
        }
        return new Descent.Line(weights, shift);
    }
}
