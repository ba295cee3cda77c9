package heed.promise;

import heed.web.Cursor;
import heed.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we owe and what became of it, over all conversations that the viewer may see. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class PromiseLedger {

    private final LedgerStore store;

    PromiseLedger(LedgerStore store) {
        this.store = store;
    }

    /** What is due first at the front, what has no time at the end. */
    public Listing<LedgerLine> list(LedgerQuery query, @Nullable Cursor after, int limit) {
        return Listing.of(store.list(query, after, limit), limit, LedgerStore::cursor);
    }

    /**
     * A promise with those whose place it took and those that took its place, first to last.
     *
     * @throws heed.web.Refusal when there is none, or none that the viewer may see
     */
    public List<LedgerLine> chain(PromiseId id) {
        var chain = store.chain(id);
        if (chain.isEmpty()) {
            throw Promises.unknown();
        }
        return chain;
    }
}
