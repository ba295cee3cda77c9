package heed.closing;

import heed.conversation.Outcome;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from resolving.
 *
 * @param reachable whether the desk has an address, without which no link leads to it
 */
record ClosingView(
        SettingsFrame frame,
        List<Line> lines,
        List<Outcome> outcomes,
        boolean reachable,
        @Nullable String problem) {

    /** An inbox. */
    record Line(
            String url, String id, String name, String team, ClosingRule rule, boolean changes) {

        String told() {
            return (rule.asks()
                            ? "Customers are asked whether it is solved. "
                            : "Nobody is asked. ")
                    + (rule.checkInDays() == 0
                            ? "No check-in."
                            : "Check-in %s after %d working days (%s)."
                                    .formatted(
                                            rule.byMail() ? "by mail" : "as a next step",
                                            rule.checkInDays(),
                                            rule.checkInFor().stream()
                                                    .sorted()
                                                    .map(Outcome::words)
                                                    .collect(Collectors.joining(", "))));
        }

        boolean checksAfter(Outcome outcome) {
            return rule.checkInFor().contains(outcome);
        }
    }
}
