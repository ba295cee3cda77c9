package heed.reply;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the outbox people may see: the replies in conversations that they may read. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class OutboxLines {

    private static final int MOST = 200;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final OutboxLineStore store;
    private final Elevation elevation;
    private final Clock clock;

    OutboxLines(OutboxLineStore store, Elevation elevation, Clock clock) {
        this.store = store;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** What is on its way, what leaves first above, 200 at most. */
    List<OutboxLine> waiting(Viewer.Member viewer) {
        return store.waiting(viewer, MOST);
    }

    /** Inboxes that hold what waits in them. */
    List<InboxHold> holds() {
        return store.holds();
    }

    /** What did not arrive in the last 30 days, the latest first, 200 at most. */
    List<OutboxLine> troubled(Viewer.Member viewer) {
        return store.troubled(viewer, Instant.now(clock).minus(REMEMBERED), MOST);
    }

    /**
     * How many messages the mail servers do not take, by inbox. Numbers only, so administrators see
     * those of every team.
     */
    @Transactional // Elevation names the viewer anew
    public Map<InboxId, Long> stuck(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var since = Instant.now(clock).minus(REMEMBERED);
        return elevation.call(() -> store.stuck(since));
    }
}
