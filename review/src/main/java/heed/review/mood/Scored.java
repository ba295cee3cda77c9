package heed.review.mood;

import java.util.Comparator;
import java.util.List;

/**
 * What a model said of an example that it was not fitted on, and what people say.
 *
 * @param margin above zero for rather yes
 */
record Scored(double margin, boolean shows) {

    /** How often a text that shows it gets more than one that does not; ties count half. */
    static double auc(List<Scored> scored) {
        List<Scored> sorted =
                scored.stream().sorted(Comparator.comparingDouble(Scored::margin)).toList();
        double ranks = 0;
        long shows = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int here = 0;
            while (to < sorted.size() && sorted.get(to).margin() == sorted.get(from).margin())
                if (sorted.get(to++).shows()) here++;
            ranks += here * (from + to + 1) / 2.0;
            shows += here;
            from = to;
        }
        double pairs = (double) shows * (scored.size() - shows);
        return pairs == 0 ? Double.NaN : (ranks - shows * (shows + 1) / 2.0) / pairs;
    }

    /** Right ones among those said, and said ones among the right, for all above a margin. */
    static Rates rates(List<Scored> scored, double above) {
        long said = scored.stream().filter(one -> one.margin() >= above).count();
        long right = scored.stream().filter(one -> one.margin() >= above && one.shows()).count();
        long shows = scored.stream().filter(Scored::shows).count();
        return new Rates(ratio(right, said), ratio(right, shows));
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** How good yes and no are. */
    record Rates(double precision, double recall) {

        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }
}
