package heed.canned;

/**
 * How a canned reply fares: numbers alone.
 *
 * @param put how often it was put into a draft that left
 * @param sent how often it was still in it then
 * @param changed which share of its words was changed, on average, 0 to 1
 * @param asks how much the customers had asked; {@code covered} of it was taken up
 * @param cameBack how often the customer wrote again within a week
 * @param reopened how often what was resolved was open again with that
 */
record CannedFigure(
        long put,
        long sent,
        double changed,
        long asks,
        long covered,
        long cameBack,
        long reopened) {

    static final CannedFigure NONE = new CannedFigure(0, 0, 0, 0, 0, 0, 0);

    /** {@code 12, 2 taken out}. */
    String used() {
        return put == sent ? Long.toString(sent) : sent + ", " + (put - sent) + " taken out";
    }

    String edited() {
        return sent == 0 ? "" : Math.round(100 * changed) + " %";
    }

    String taken() {
        return asks == 0 ? "" : covered + " of " + asks;
    }

    String returned() {
        return sent == 0
                ? ""
                : reopened == 0
                        ? Long.toString(cameBack)
                        : cameBack + ", " + reopened + " reopened";
    }

    /** Of how many replies with it the customer had to write again. */
    double trouble() {
        return sent == 0 ? 0 : (double) (cameBack + reopened) / sent;
    }
}
