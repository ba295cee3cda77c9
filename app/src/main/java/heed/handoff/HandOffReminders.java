package heed.handoff;

import heed.access.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The job that tells a lead when nobody of their team answers whether they take a conversation
 * over. Telling is once by itself, so that any number of nodes may do it.
 */
@Component
class HandOffReminders extends RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final Waiting waiting;
    private final Clock clock;

    HandOffReminders(Waiting waiting, Clock clock) {
        super("hand-offs", EVERY);
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::remind);
    }

    /** Tells of all that have waited for four hours. */
    private void remind() {
        waiting.tell(Instant.now(clock).minus(PATIENCE));
    }
}
