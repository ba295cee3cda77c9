package heed.channel.notification;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.message.MessageReceived;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people who work here by mail what customers write, as each of them wishes. What is told is
 * kept in the transaction that brings the message in. Thread-safe.
 */
@Service
@Transactional
public class Notifications {

    private final NotificationStore store;
    private final Elevation elevation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            NotificationStore store,
            Elevation elevation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.elevation = elevation;
        this.events = events;
        this.clock = clock;
    }

    /** Something waits to be sent or answered; told when it is safe. */
    record Waiting() {}

    /** Of what the viewer wants to be told. */
    @Transactional(readOnly = true)
    public Wish wish(Viewer.Member viewer) {
        return store.wish(viewer.person());
    }

    public void wish(Viewer.Member viewer, Wish wish) {
        ViewerScope.requireSelf(viewer.person());
        store.wish(viewer.person(), wish);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void received(MessageReceived received) {
        if (received.inbound().automatic() || received.thanks()) {
            return;
        }
        var by = bringer();
        // Whoever brings it in need not see what others wish.
        int told = by == null ? tell(received, null) : elevation.call(() -> tell(received, by));
        if (told > 0) {
            events.publishEvent(new Waiting());
        }
    }

    private int tell(MessageReceived received, @Nullable PersonId by) {
        return store.tell(received.id(), received.inbound().conversation(), by, Instant.now(clock));
    }

    private static @Nullable PersonId bringer() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }
}
