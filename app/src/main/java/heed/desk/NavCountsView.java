package heed.desk;

import heed.gate.FallenChecks;
import heed.notice.NewNotices;
import java.util.List;

/**
 * The counts of the navigation.
 *
 * @param trouble how many replies could not be sent
 * @param fallen the checks that fell to a hint and wait for a lead to decide
 * @param notices what the viewer was told and does not know yet
 */
record NavCountsView(
        List<Count> counts,
        List<NavView.Entry> views,
        long trouble,
        FallenChecks.Fallen fallen,
        NewNotices notices,
        boolean swaps) {

    /**
     * @param hot whether it should be nothing
     */
    record Count(String id, String words, boolean hot) {}
}
