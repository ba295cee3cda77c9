package heed.desk;

import java.util.List;

/**
 * The counts of the navigation.
 *
 * @param trouble how many replies could not be sent
 */
record NavCountsView(List<Count> counts, List<NavView.Entry> views, long trouble, boolean swaps) {

    /**
     * @param hot whether it should be nothing
     */
    record Count(String id, String words, boolean hot) {}
}
