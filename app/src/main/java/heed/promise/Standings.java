package heed.promise;

import heed.access.Viewer;
import heed.conversation.Conversation;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever reads a draft how it stands with promises there. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final PromiseStore promises;
    private final StandingStore store;
    private final Clock clock;

    Standings(PromiseStore promises, StandingStore store, Clock clock) {
        this.promises = promises;
        this.store = store;
        this.clock = clock;
    }

    /** Where {@code writer} writes, in two statements. */
    public Standing of(Conversation conversation, Viewer.Member writer) {
        var owed = promises.of(conversation.id()).stream().filter(Promise::isOwed).toList();
        return store.of(conversation, writer, owed, Instant.now(clock));
    }
}
