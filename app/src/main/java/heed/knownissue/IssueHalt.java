package heed.knownissue;

import heed.access.Elevation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops news of which not everybody has heard. Thread-safe. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssueHalt {

    private final IssueUpdateStore updates;
    private final IssueDeliveryStore deliveries;
    private final Elevation elevation;

    IssueHalt(IssueUpdateStore updates, IssueDeliveryStore deliveries, Elevation elevation) {
        this.updates = updates;
        this.deliveries = deliveries;
        this.elevation = elevation;
    }

    /** All of an issue. */
    void stop(KnownIssueId issue, String why) {
        updates.of(issue).stream()
                .filter(IssueUpdate::isLetOut)
                .forEach(news -> stop(news.id(), why));
    }

    /** Before the first left nothing was let out; afterwards, those who wait are not told. */
    void stop(IssueUpdateId id, String why) {
        updates.hold(id);
        var news = updates.find(id).orElseThrow();
        if (!news.isLetOut()) {
            return;
        }
        boolean begun = news.begunAt() != null;
        if (!begun) {
            updates.letOut(id, null, null, null);
        }
        elevation.call(() -> {
            if (begun) {
                deliveries.stop(id, why);
            } else {
                deliveries.unplan(id);
            }
            return true;
        });
    }
}
