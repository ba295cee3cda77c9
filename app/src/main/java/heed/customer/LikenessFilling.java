package heed.customer;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives those customers the keys of their likeness who were here before there were any: once after
 * each start, in the background, a hundred at a time. Any number of nodes may do it.
 */
@Component
class LikenessFilling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LikenessFilling.class);
    private static final Viewer JOB = new Viewer.Job("likeness-filling");
    private static final int AT_ONCE = 100;

    private final LikenessStore store;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    LikenessFilling(LikenessStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("likeness-filling").start(this::fill);
    }

    void fill() {
        try {
            var last = Optional.of(new UUID(0, 0));
            while (running && last.isPresent()) {
                var after = last.get();
                last =
                        ViewerScope.call(
                                JOB, () -> transaction.execute(status -> fillBehind(after)));
            }
        } catch (RuntimeException storeAway) {
            log.warn(
                    "Customers without keys wait for the next start: {}",
                    storeAway.getClass().getSimpleName());
        }
    }

    /** Returns the last of them; nobody when there are none. */
    private Optional<UUID> fillBehind(UUID after) {
        var some = store.withoutKeys(after, AT_ONCE);
        for (var one : some) {
            var keys = Likeness.keys(one.name(), one.phone());
            if (!keys.isEmpty()) {
                store.find(one.id(), keys);
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id().value());
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
