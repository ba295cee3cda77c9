package heed.customer;

import heed.access.Viewer;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we write down about customers. Seen by those who see a conversation of theirs, and by the
 * customers: who writes it is told so. Thread-safe.
 */
@Service
@Transactional
public class Remarks {

    private static final int LONGEST = 4000;

    private final RemarkStore store;
    private final Cards cards;
    private final Clock clock;

    Remarks(RemarkStore store, Cards cards, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * @param text plain, with line breaks
     * @throws Refusal when there is no text, too much of it, or the viewer does not know them
     */
    public RemarkId add(CustomerId id, String text) {
        var kept = text.strip().replace("\r\n", "\n");
        if (kept.isEmpty() || kept.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "remark-length",
                    "Write a remark of 4,000 characters at most.");
        }
        cards.requireKnown(id);
        return store.add(cards.of(id).customer(), kept, Instant.now(clock));
    }

    /** The latest first, before {@code before}. */
    @Transactional(readOnly = true)
    public List<Remark> list(CustomerId id, @Nullable Cursor before, int limit) {
        return store.list(id, before, limit);
    }

    /**
     * One's own: whoever wrote it takes it back.
     *
     * @throws Refusal when it is somebody else's, or not there
     */
    public void takeBack(CustomerId customer, RemarkId id, Viewer.Member viewer) {
        if (store.takeBack(id, customer, viewer.person(), Instant.now(clock)) == 0) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-remark",
                    "There is no such remark, or somebody else wrote it.");
        }
    }
}
