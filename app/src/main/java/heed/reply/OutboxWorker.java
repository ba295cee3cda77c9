package heed.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works through the outbox with a few at a time: wakes when a reply is queued, when the next one is
 * due, and now and then for what other nodes queued.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int AT_ONCE = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Departures departures;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final boolean alone;
    private volatile boolean running;

    OutboxWorker(
            Departures departures,
            Clock clock,
            @Value("${heed.database.url:}") String externalDatabase) {
        this.departures = departures;
        this.clock = clock;
        this.alone = externalDatabase.isBlank();
    }

    /** One of them looks; what is due later is found by those who look now and then. */
    @TransactionalEventListener
    void queued(ReplyQueued queued) {
        if (queued.dueAt().isBefore(Instant.now(clock).plus(LOOK_EVERY))) {
            bell.release();
        }
    }

    @TransactionalEventListener
    void resumed(OutboxResumed resumed) {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        if (alone) {
            departures.releaseLeases();
        }
        for (int i = 0; i < AT_ONCE; i++) {
            Thread.ofVirtual().name("outbox-" + i).start(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                if (!departures.sendNext(this::wakeAnother)) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException storeAway) {
                log.warn(
                        "The outbox waits for the database: {}",
                        storeAway.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void rest() throws InterruptedException {
        var untilDue =
                departures
                        .nextDue()
                        .map(due -> Duration.between(Instant.now(clock), due))
                        .orElse(LOOK_EVERY);
        var wait = untilDue.compareTo(LOOK_EVERY) < 0 ? untilDue : LOOK_EVERY;
        if (bell.tryAcquire(Math.max(wait.toMillis(), 20), TimeUnit.MILLISECONDS)) {
            bell.drainPermits(); // all of them mean: look
        }
    }

    /** Where one is due there may be more. */
    private void wakeAnother() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        departures.close();
        bell.release(AT_ONCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
