package heed.conversation;

import heed.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counts beside the lists. Those that may be large are kept by the database with every change
 * and only added up here; the small ones are counted. Thread-safe.
 */
@Service
@Transactional
public class Tallies {

    private final TallyStore store;
    private final Clock clock;

    Tallies(TallyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many the viewer's lists hold, in one statement. */
    @Transactional(readOnly = true)
    public Tally of(Viewer.Member viewer) {
        var now = Instant.now(clock);
        return store.of(viewer, now, now.plus(Worklists.NOW));
    }

    /** Adds up the differences that were kept since; a job calls it. */
    public void fold() {
        store.fold();
    }
}
