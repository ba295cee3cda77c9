package heed.channel.mail;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was kept, a few at a time, on any node: wakes when a mail was kept here, and now and
 * then for what others left. The reading of a mail, its message and its new state are one
 * transaction, so that a killed process leaves either all or nothing. What fails again and again is
 * kept as unreadable; the others go on.
 */
@Component
class RawMailWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RawMailWorker.class);
    private static final Viewer JOB = new Viewer.Job("mail");
    private static final int AT_ONCE = 3;
    private static final long LARGE = 8L << 20;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** How long to wait after each attempt; after the last one it is given up. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10));

    private final RawMailStore store;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore large = new Semaphore(1);
    private volatile boolean running;

    RawMailWorker(RawMailStore store, Intake intake, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void kept(MailKept kept) {
        bell.release();
    }

    /** Reads the mail that waits longest. Returns whether there was one. */
    boolean readNext() {
        return ViewerScope.call(
                JOB,
                () -> {
                    var claim =
                            transaction.execute(
                                    status -> store.claim(Instant.now(clock), PAUSES).orElse(null));
                    if (claim == null) {
                        return false;
                    }
                    if (bell.availablePermits() == 0) {
                        bell.release(); // where one waits there may be more: the next one
                        // looks, too
                    }
                    readInTurn(claim);
                    return true;
                });
    }

    /**
     * Large ones one after the other: read side by side they would need more memory than there is.
     */
    private void readInTurn(RawMailStore.Claim claim) {
        if (claim.attempts() > PAUSES.size()) {
            giveUp(claim); // a failure would have been noted: each time the program ended over it
            return;
        }
        if (claim.size() <= LARGE) {
            read(claim);
            return;
        }
        large.acquireUninterruptibly();
        try {
            read(claim);
        } finally {
            large.release();
        }
    }

    private void read(RawMailStore.Claim claim) {
        try {
            transaction.executeWithoutResult(status ->
                    store.lock(claim.mail())
                            .ifPresent(mail -> settle(claim.mail(), intake.take(mail))));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(claim, failure);
        }
    }

    private void giveUp(RawMailStore.Claim claim) {
        log.error("Mail {} ended the program each time it was read", claim.mail());
        var why = "Heed ended each time it read this mail. It is kept as it came.";
        transaction.executeWithoutResult(
                status -> store.settle(claim.mail(), "unreadable", null, why));
    }

    private void settle(RawMailId id, Intake.Outcome outcome) {
        switch (outcome) {
            case Intake.Outcome.Read(var message) -> store.settle(id, "read", message, null);
            case Intake.Outcome.Duplicate(var message) ->
                    store.settle(id, "duplicate", message, null);
            case Intake.Outcome.Answered() -> store.settle(id, "read", null, null);
            case Intake.Outcome.Unreadable(var why) -> store.settle(id, "unreadable", null, why);
        }
    }

    private void failed(RawMailStore.Claim claim, Throwable failure) {
        // Its text may hold words of the mail: only the kind of failure and the place are told.
        var kind = failure.getClass().getSimpleName();
        log.error(
                "Mail {} could not be read, attempt {}: {} at {}",
                claim.mail(),
                claim.attempts(),
                kind,
                failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
        var why = "Heed could not read this mail (" + kind + "). It is kept as it came.";
        transaction.executeWithoutResult(status -> {
            if (StoreFailure.isOfTheStore(failure)) {
                store.excuse(claim.mail());
            } else if (claim.attempts() >= PAUSES.size()) {
                store.settle(claim.mail(), "unreadable", null, why);
            } else {
                store.failed(claim.mail(), why);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < AT_ONCE; i++) {
            Thread.ofVirtual().name("mail-reader-" + i).start(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                if (!readNext()) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException storeAway) {
                if (running) {
                    log.warn("Mail waits for the database: {}", storeAway.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits(); // all of them mean: look
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
        bell.release(AT_ONCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
