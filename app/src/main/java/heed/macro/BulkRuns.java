package heed.macro;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same macro or reply to many conversations, in the background. Whatever is killed meanwhile,
 * each is answered once, and none is passed over. Thread-safe.
 */
@Service
@Transactional
public class BulkRuns {

    /** More conversations at once are nobody's. */
    public static final int MOST = 1000;

    private final BulkRunStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkRuns(BulkRunStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Something waits to be done. */
    record Waiting() {}

    /**
     * Begins it, unless it was begun under this key before.
     *
     * @throws Refusal when there are too many
     */
    public BulkRunId begin(BulkWish wish, List<ConversationId> ids, Viewer.Member viewer) {
        if (ids.size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "choose-fewer", "Write to a thousand at once at most.");
        }
        var id = store.begin(wish, ids, viewer.person(), Instant.now(clock));
        events.publishEvent(new Waiting());
        return id;
    }

    /**
     * How far one's own is.
     *
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    BulkRunView find(BulkRunId id, Viewer.Member viewer) {
        return BulkRunView.of(own(id, viewer), store.parts(id), viewer.theme());
    }

    /** Leaves what is not done yet undone. */
    void stop(BulkRunId id, Viewer.Member viewer) {
        own(id, viewer);
        store.stop(id);
    }

    private BulkRunStore.Begun own(BulkRunId id, Viewer.Member viewer) {
        return store.find(id)
                .filter(begun -> begun.person().equals(viewer.person()))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-bulk-run",
                                "There is no such work on many, or it is somebody else's."));
    }
}
