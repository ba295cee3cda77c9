package heed.handoff;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The job that tells a lead when nobody of their team answers whether they take a conversation
 * over. Telling is once by itself, so that any number of nodes may do it.
 */
@Component
class HandOffReminders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HandOffReminders.class);
    private static final Viewer JOB = new Viewer.Job("hand-offs");
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final Waiting waiting;
    private final Clock clock;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    HandOffReminders(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("hand-offs").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                remind();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn("Reminders wait: {}", storeAway.getClass().getSimpleName());
            }
        }
    }

    /** Tells of all that have waited for four hours. */
    void remind() {
        var since = Instant.now(clock).minus(PATIENCE);
        ViewerScope.run(JOB, () -> waiting.tell(since));
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
