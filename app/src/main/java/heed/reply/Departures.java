package heed.reply;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.inbox.InboxId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each message once as far as the world allows: an attempt is written down
 * before it is made, and one that a crash cut short is made again under the same Message-ID. Any
 * number of nodes may work on it. Thread-safe.
 */
@Component
class Departures {

    private static final Logger log = LoggerFactory.getLogger(Departures.class);
    private static final Viewer JOB = new Viewer.Job("outbox");

    /** How long an attempt may take before another node may think that it was cut short. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ClaimStore claims;
    private final HoldStore holds;
    private final Outcomes outcomes;
    private final Withdrawals withdrawals;
    private final Parcels parcels;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean closing;

    Departures(
            ClaimStore claims,
            HoldStore holds,
            Outcomes outcomes,
            Withdrawals withdrawals,
            Parcels parcels,
            TransactionTemplate transaction,
            Clock clock) {
        this.claims = claims;
        this.holds = holds;
        this.outcomes = outcomes;
        this.withdrawals = withdrawals;
        this.parcels = parcels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the next message that is due, if there is one. Returns whether there was.
     *
     * @param found is run before it is sent, which may take minutes
     */
    boolean sendNext(Runnable found) {
        return ViewerScope.call(
                JOB,
                () -> {
                    var claimed =
                            transaction.execute(status -> claims.claim(Instant.now(clock), LEASE));
                    if (claimed == null || claimed.isEmpty()) {
                        return false;
                    }
                    found.run();
                    if (!isOvertaken(claimed.get())) {
                        attempt(claimed.get());
                    }
                    return true;
                });
    }

    /**
     * Forgets the leases of an earlier run. Only for who knows that nobody else works on this
     * database: with the embedded one, whose directory one program at a time holds. What was held
     * then is tried.
     */
    void releaseLeases() {
        ViewerScope.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(status -> {
                            claims.release();
                            holds.tryAll(Instant.now(clock));
                        }));
    }

    /** When the next message is due; empty when nothing waits. */
    Optional<Instant> nextDue() {
        return ViewerScope.call(
                JOB,
                () ->
                        Optional.ofNullable(
                                transaction.execute(status -> claims.nextDue().orElse(null))));
    }

    /**
     * A scheduled reply that the customer has overtaken is its writer's again, and never leaves:
     * asked before each attempt until one may have succeeded.
     */
    private boolean isOvertaken(ClaimStore.Claim claim) {
        if (!claim.scheduled() || claim.mayHaveLeft()) {
            return false;
        }
        var overtaken =
                transaction.execute(status -> {
                    claims.unclaim(claim.message(), false);
                    if (withdrawals.takeBackIfOvertaken(claim.message())) {
                        if (claim.probe()) {
                            holds.tryAt(claim.inbox(), claim.at());
                        }
                        return true;
                    }
                    status.setRollbackOnly();
                    return false;
                });
        return Boolean.TRUE.equals(overtaken);
    }

    private void attempt(ClaimStore.Claim claim) {
        Carrier.Attempt outcome;
        try {
            outcome = parcels.carry(claim.message());
        } catch (RuntimeException unforeseen) {
            log.error(
                    "A delivery failed for a reason that nobody foresaw: {}",
                    claim.message(),
                    unforeseen);
            outcome =
                    new Carrier.Attempt.Later(
                            "Heed could not prepare it: " + unforeseen.getClass().getSimpleName(),
                            true);
        }
        write(claim, outcome);
        if (outcome instanceof Carrier.Attempt.Shut(var why)) {
            giveUpHeld(claim.inbox(), why);
        }
    }

    /**
     * Writes down what became of an attempt, as often as it takes while the lease runs: a database
     * that is away just now would otherwise have what was taken sent once more.
     */
    private void write(ClaimStore.Claim claim, Carrier.Attempt outcome) {
        var till = System.nanoTime() + LEASE.toNanos();
        while (true) {
            try {
                transaction.executeWithoutResult(status -> outcomes.settle(claim, outcome));
                return;
            } catch (DataAccessException | TransactionException storeAway) {
                if (closing || System.nanoTime() > till) {
                    throw storeAway;
                }
                log.warn("What became of a delivery waits for the database: {}", claim.message());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** From now on nothing waits for a database that is away. */
    void close() {
        closing = true;
    }

    /** What an inbox held for too long is given up, as it is where each reply is tried. */
    private void giveUpHeld(InboxId inbox, String why) {
        boolean more = true;
        while (more && !closing) {
            more =
                    Boolean.TRUE.equals(
                            transaction.execute(status -> outcomes.giveUpHeld(inbox, why)));
        }
    }
}
