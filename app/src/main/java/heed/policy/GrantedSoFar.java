package heed.policy;

import heed.access.Elevation;
import heed.conversation.Conversation;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What a customer had already, and how long we know them: of the whole desk, for limits hold
 * whoever granted it. Thread-safe.
 */
@Component
class GrantedSoFar {

    private final GrantedStore store;
    private final Elevation elevation;
    private final Clock clock;

    GrantedSoFar(GrantedStore store, Elevation elevation, Clock clock) {
        this.store = store;
        this.elevation = elevation;
        this.clock = clock;
    }

    GrantedStore.Standing of(Conversation conversation) {
        return elevation.call(() -> store.standing(conversation.customer(), Instant.now(clock)));
    }

    /** The same, and nobody else grants this customer anything until the transaction ends. */
    GrantedStore.Standing held(Conversation conversation) {
        return elevation.call(() -> {
            store.hold(conversation.customer());
            return store.standing(conversation.customer(), Instant.now(clock));
        });
    }
}
