package heed.knowledge;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that looks once more for what states a value when a planned change takes effect: much may
 * have been written since it was planned. Any number of nodes may do it.
 */
@Component
class FactTurns implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FactTurns.class);
    private static final Viewer JOB = new Viewer.Job("fact-turns");
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final FactTurnStore store;
    private final FactLineStore lines;
    private final FactValueStore values;
    private final FactUses uses;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    FactTurns(
            FactTurnStore store,
            FactLineStore lines,
            FactValueStore values,
            FactUses uses,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.values = values;
        this.uses = uses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("fact-turns").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                lookAgain(Instant.now(clock));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn(
                        "Facts that change wait for the database: {}",
                        storeAway.getClass().getSimpleName());
            }
        }
    }

    /** All whose time has come until {@code now}. */
    void lookAgain(Instant now) {
        boolean more = true;
        while (more) {
            more =
                    ViewerScope.call(
                            JOB,
                            () ->
                                    Boolean.TRUE.equals(
                                            transaction.execute(status -> lookAtNext(now))));
        }
    }

    private boolean lookAtNext(Instant now) {
        var turn = store.take(now);
        turn.ifPresent(one ->
                lines.find(one.fact(), now)
                        .ifPresent(fact ->
                                values.all(one.fact()).stream()
                                        .filter(value -> value.id().equals(one.value()))
                                        .filter(value -> !value.isTrue(now))
                                        .forEach(ended -> uses.keep(fact, ended))));
        return turn.isPresent();
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
