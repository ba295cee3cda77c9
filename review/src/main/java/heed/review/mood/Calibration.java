package heed.review.mood;

import java.util.List;

/**
 * Turns margins into probabilities, by Platt's way.
 *
 * @param slope above zero
 */
record Calibration(double slope, double shift) {

    private static final int ROUNDS = 2_000;

    double probability(double margin) {
        return Fitting.logistic(slope * margin + shift);
    }

    /** The margin at which yes and no are as likely. */
    double even() {
        return -shift / slope;
    }

    /** The one that fits margins that were given to unseen texts. */
    static Calibration of(List<Scored> scored) {
        double shows = scored.stream().filter(Scored::shows).count();
        double yes = (shows + 1) / (shows + 2);
        double no = 1 / (scored.size() - shows + 2);
        double slope = 1;
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double bySlope = 0;
            double byShift = 0;
            for (Scored one : scored) {
                double error =
                        Fitting.logistic(slope * one.margin() + shift) - (one.shows() ? yes : no);
                bySlope += error * one.margin();
                byShift += error;
            }
            slope -= bySlope / scored.size();
            shift -= byShift / scored.size();
        }
        return new Calibration(slope, shift);
    }
}
