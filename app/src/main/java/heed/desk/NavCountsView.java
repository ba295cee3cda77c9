package heed.desk;

import heed.gate.FallenChecks;
import java.util.List;

/**
 * The counts of the navigation.
 *
 * @param trouble how many replies could not be sent
 * @param fallen the checks that fell to a hint and wait for a lead to decide
 */
record NavCountsView(
        List<Count> counts,
        List<NavView.Entry> views,
        long trouble,
        FallenChecks.Fallen fallen,
        boolean swaps) {

    /**
     * @param hot whether it should be nothing
     */
    record Count(String id, String words, boolean hot) {}
}
