package heed.channel.mailbox;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.channel.mail.RawMails;
import heed.channel.mail.Way;
import heed.inbox.InboxId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that each account is fetched from, by one node at a time: it leases accounts, runs a
 * loop for each, and takes over those of a node that has died.
 */
@Component
class Fetching implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final Viewer JOB = new Viewer.Job("fetching");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final FetchingStore store;
    private final Logins logins;
    private final RawMails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final Map<InboxId, FetchLoop> loops = new HashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    Fetching(
            FetchingStore store,
            Logins logins,
            RawMails mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.logins = logins;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void changed(FetchingChanged changed) {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("fetching").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                tend(leased());
            } catch (RuntimeException storeAway) {
                log.warn("Fetching waits for the database: {}", storeAway.getClass().getName());
            }
            try {
                if (bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        tend(List.of());
    }

    private List<FetchingStore.Fetching> leased() {
        var now = Instant.now(clock);
        return ViewerScope.call(
                JOB, () -> transaction.execute(status -> store.lease(node, now, now.plus(LEASE))));
    }

    /** Starts what is new or changed, stops what is no longer ours. */
    private void tend(List<FetchingStore.Fetching> accounts) {
        var gone = new HashSet<>(loops.keySet());
        for (var account : accounts) {
            gone.remove(account.inbox());
            var loop = loops.get(account.inbox());
            if (loop == null || !loop.serves(account)) {
                if (loop != null) {
                    loop.stop();
                }
                loops.put(account.inbox(), begun(account));
            }
        }
        for (var inbox : gone) {
            var loop = loops.remove(inbox);
            if (loop != null) {
                loop.stop();
            }
        }
    }

    private FetchLoop begun(FetchingStore.Fetching account) {
        var way =
                switch (account.account().source().protocol()) {
                    case IMAP -> Way.IMAP;
                    case POP3 -> Way.POP3;
                };
        var harvest = new Harvest(account.inbox(), way, store, mails, transaction, clock);
        var loop = new FetchLoop(account, store, logins, harvest, transaction);
        loop.start();
        return loop;
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            ViewerScope.run(
                    JOB, () -> transaction.executeWithoutResult(status -> store.release(node)));
        } catch (RuntimeException storeAway) {
            log.warn("Leases run out by themselves: {}", storeAway.getClass().getName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
