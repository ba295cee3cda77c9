package heed.channel.mailbox;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.settings.SealBroken;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after one account until it is stopped: fetches, waits for news, and after a failure tries
 * again later and later. What is wrong is kept for people to read.
 */
final class FetchLoop {

    private static final Logger log = LoggerFactory.getLogger(FetchLoop.class);
    private static final Viewer JOB = new Viewer.Job("fetching");
    private static final String OWN_STORE =
            "Heed's own database did not keep what was fetched. It is fetched again as soon as it does.";
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15));

    /** A folder that was made anew behind our back, or a lost count, is noticed after this. */
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(30);

    private final FetchingStore.Fetching account;
    private final FetchingStore store;
    private final Logins logins;
    private final Harvest harvest;
    private final TransactionTemplate transaction;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable Mailbox open;
    private SealedLogin login;
    private boolean cameThrough;

    FetchLoop(
            FetchingStore.Fetching account,
            FetchingStore store,
            Logins logins,
            Harvest harvest,
            TransactionTemplate transaction) {
        this.account = account;
        this.login = account.login();
        this.store = store;
        this.logins = logins;
        this.harvest = harvest;
        this.transaction = transaction;
        thread = Thread.ofVirtual().name("fetch-" + account.inbox()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether this loop looks after {@code other} as it is now. */
    boolean serves(FetchingStore.Fetching other) {
        return thread.isAlive()
                && account.account().source().equals(other.account().source())
                && account.account().username().equals(other.account().username())
                && Objects.equals(account.login().oauth(), other.login().oauth())
                && (other.login().oauth() != null
                        || Arrays.equals(account.login().secret(), other.login().secret()));
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                session();
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (MessagingException | RuntimeException | OutOfMemoryError failure) {
                if (running) {
                    note(words(failure));
                    failures = cameThrough ? 1 : failures + 1;
                    pause(PAUSES.get(Math.min(failures, PAUSES.size()) - 1));
                }
            }
        }
    }

    private void session() throws MessagingException, InterruptedException {
        cameThrough = false;
        var opened = logins.open(login, this::renew);
        try (var mailbox = Mailboxes.open(account.account().source(), opened)) {
            open = mailbox;
            var until = System.nanoTime() + LONGEST_SESSION.toNanos();
            while (running && System.nanoTime() < until) {
                int withheld = mailbox.fetch(harvest);
                note(Trouble.withheld(withheld, account.account().source().server()));
                cameThrough = true;
                mailbox.awaitNews();
            }
        } finally {
            open = null;
        }
    }

    private String words(Throwable failure) {
        return switch (failure) {
            case OAuthTokens.NotGranted notGranted -> String.valueOf(notGranted.getMessage());
            case SealBroken broken -> broken.sentence();
            case DataAccessException storeAway -> OWN_STORE;
            case TransactionException storeAway -> OWN_STORE;
            default -> Trouble.of(failure, account.account().source().server());
        };
    }

    private void note(@Nullable String problem) {
        try {
            ViewerScope.run(
                    JOB,
                    () ->
                            transaction.executeWithoutResult(
                                    status -> store.note(account.inbox(), problem)));
        } catch (RuntimeException storeAway) {
            log.warn("Fetching waits for the database: {}", storeAway.getClass().getName());
        }
    }

    private void renew(SealedLogin renewed) {
        login = renewed;
        ViewerScope.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                status -> store.renew(account.inbox(), renewed)));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        running = false;
        var mailbox = open;
        if (mailbox != null) {
            mailbox.close();
        }
        thread.interrupt();
    }
}
