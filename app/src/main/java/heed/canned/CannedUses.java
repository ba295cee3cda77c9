package heed.canned;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which canned replies are used, and what came of it. Thread-safe. */
@Service
@Transactional
public class CannedUses {

    private static final int MOST_LIKELY = 30;

    private final CannedUseStore store;
    private final Clock clock;

    CannedUses(CannedUseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A text that a draft may have been made of. */
    public record Likely(String name, String text) {}

    /** Remembers that somebody put one into what they write. */
    public void put(ConversationId conversation, Filled filled, Viewer.Member writer) {
        store.put(conversation, filled, writer.person(), Instant.now(clock));
    }

    /**
     * What a draft may have been made of: what its writer put in, then what else they could have.
     * One statement, a few dozen texts at most.
     */
    @Transactional(readOnly = true)
    public List<Likely> likely(Conversation conversation, Viewer.Member writer) {
        return store.likely(conversation, writer.person(), MOST_LIKELY).stream()
                .map(one -> one.put() ? new Likely(one.name(), one.text()) : likely(one))
                .toList();
    }

    private static Likely likely(CannedUseStore.Known one) {
        return new Likely(one.name(), Template.of(one.text()).wordsAlone());
    }
}
