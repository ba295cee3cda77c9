package heed.macro;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.Viewers;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what waits in many conversations, one after the other, each in a transaction that also says
 * that it is done: when the desk is killed in it, nothing was sent, and it is done by the next who
 * looks. Any number of nodes may do it.
 */
@Component
class BulkRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BulkRunner.class);
    private static final Viewer JOB = new Viewer.Job("bulk-runs");
    private static final Thread NOBODY = new Thread();
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final BulkRunStore store;
    private final MacroRuns runs;
    private final Macros macros;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Semaphore knocks = new Semaphore(0);
    private volatile Thread worker = NOBODY;

    BulkRunner(
            BulkRunStore store,
            MacroRuns runs,
            Macros macros,
            Viewers viewers,
            TransactionTemplate transaction) {
        this.store = store;
        this.runs = runs;
        this.macros = macros;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    void wake(BulkRuns.Waiting waiting) {
        knocks.release();
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("bulk-runs").unstarted(this::work);
        worker.start();
    }

    private void work() {
        while (isMine()) {
            try {
                if (!ViewerScope.call(JOB, this::doNext)) {
                    knocks.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn("Work on many waits: {}", storeAway.getClass().getSimpleName());
                LockSupport.parkNanos(EVERY.toNanos()); // at once when it is being stopped
            }
        }
    }

    /** False as soon as it is being stopped. */
    private boolean isMine() {
        return worker == Thread.currentThread();
    }

    /** Whether there was something to do. */
    private boolean doNext() {
        var next = transaction.execute(status -> store.next().orElse(null));
        if (next == null) {
            return false;
        }
        var member = transaction.execute(status -> viewers.find(next.person()).orElse(null));
        if (member == null) {
            transaction.executeWithoutResult(status -> store.stop(next.id()));
            return true;
        }
        return ViewerScope.call(member, () -> doOne(next, member));
    }

    private boolean doOne(BulkRunStore.Begun begun, Viewer.Member member) {
        var tried = new AtomicReference<@Nullable ConversationId>();
        try {
            transaction.executeWithoutResult(status ->
                    store.claim(begun.id())
                            .ifPresent(id -> {
                                tried.set(id);
                                settle(begun.id(), id, outcome(begun, id, member));
                            }));
        } catch (Refusal refusal) {
            refuse(begun, tried.get(), refusal.sentence(), refusal);
        } catch (RuntimeException broken) {
            log.warn("One of many was not done: {}", broken.getClass().getSimpleName());
            refuse(begun, tried.get(), "It could not be done just now: try it there.", broken);
        }
        return tried.get() != null;
    }

    private MacroOutcome outcome(
            BulkRunStore.Begun begun, ConversationId id, Viewer.Member member) {
        var wish = begun.wish();
        var key = begun.id().toString();
        if (wish.macro() == null) {
            return runs.reply(String.valueOf(wish.words()), id, key, member);
        }
        var how = new MacroWish(key, List.of(), wish.reason());
        return runs.run(macros.find(wish.macro()), id, how, member);
    }

    private void settle(BulkRunId run, ConversationId id, MacroOutcome outcome) {
        switch (outcome) {
            case MacroOutcome.Done done -> store.settle(run, id, "done", null);
            case MacroOutcome.Held held -> store.settle(run, id, "held", held.why());
        }
    }

    /** Without it none is passed over: what was not claimed, or is being stopped, waits on. */
    private void refuse(
            BulkRunStore.Begun begun,
            @Nullable ConversationId id,
            String why,
            RuntimeException reason) {
        if (id == null || !isMine()) {
            throw reason;
        }
        transaction.executeWithoutResult(status -> store.settle(begun.id(), id, "refused", why));
    }

    @Override
    public void stop() {
        var old = worker;
        worker = NOBODY;
        old.interrupt();
    }

    @Override
    public boolean isRunning() {
        return worker != NOBODY;
    }
}
