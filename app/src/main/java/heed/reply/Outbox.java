package heed.reply;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.message.Attachments;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each message once as far as the world allows: an attempt is written down
 * before it is made, and one that a crash cut short is made again under the same Message-ID. Any
 * number of nodes may work on it. Thread-safe.
 */
@Service
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Viewer JOB = new Viewer.Job("outbox");

    /** How long an attempt may take before another node may think that it was cut short. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);

    private final OutboxStore store;
    private final HoldStore holds;
    private final Messages messages;
    private final Attachments attachments;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Inboxes inboxes;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Optional<Carrier> carrier;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean closing;

    Outbox(
            OutboxStore store,
            HoldStore holds,
            Messages messages,
            Attachments attachments,
            Conversations conversations,
            Correspondence correspondence,
            Inboxes inboxes,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Optional<Carrier> carrier,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.messages = messages;
        this.attachments = attachments;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.inboxes = inboxes;
        this.withdrawals = withdrawals;
        this.events = events;
        this.carrier = carrier;
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
                            transaction.execute(status -> store.claim(Instant.now(clock), LEASE));
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
                            store.release();
                            holds.tryAll(Instant.now(clock));
                        }));
    }

    /** When the next message is due; empty when nothing waits. */
    Optional<Instant> nextDue() {
        return ViewerScope.call(
                JOB,
                () ->
                        Optional.ofNullable(
                                transaction.execute(status -> store.nextDue().orElse(null))));
    }

    /** A message that was taken and came back; tells the owner. For the channel that noticed. */
    @Transactional
    public void bounced(MessageId message, String recipient, boolean forGood, String why) {
        var bounced = messages.find(message);
        if (forGood) {
            store.bounced(message, why, Instant.now(clock));
            correspondence.alert(
                    bounced.conversation(),
                    "Your reply did not reach " + recipient + ": find another way",
                    Map.of("recipient", recipient, "why", why),
                    "bounced");
        }
    }

    /** How many replies that the viewer may see could not be sent in the last two weeks. */
    @Transactional(readOnly = true)
    public long troubled() {
        return store.troubled(Instant.now(clock).minus(Duration.ofDays(14)));
    }

    /** Tries again what was given up. */
    @Transactional
    public void retry(MessageId message) {
        messages.find(message);
        var now = Instant.now(clock);
        store.retry(message, now);
        events.publishEvent(new ReplyQueued(message, now));
    }

    /**
     * The way out of an inbox may work again: what it held leaves as if nothing had been. For
     * whoever mended it.
     */
    @Transactional
    public void resume(InboxId inbox) {
        var now = Instant.now(clock);
        holds.end(inbox, now);
        events.publishEvent(new OutboxResumed(inbox));
    }

    /**
     * Tries one of the replies that an inbox holds, now.
     *
     * @throws Refusal when none waits there that the viewer may see
     */
    @Transactional
    public void tryNow(InboxId inbox) {
        if (!holds.anyWaits(inbox)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "nothing-waits", "Nothing waits there any more.");
        }
        holds.tryAt(inbox, Instant.now(clock));
        events.publishEvent(new OutboxResumed(inbox));
    }

    /** Lets a scheduled reply leave now. */
    @Transactional
    public void hurry(MessageId message) {
        messages.find(message);
        var now = Instant.now(clock);
        if (!store.hurry(message, now)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "reply-left", "The reply is on its way already.");
        }
        events.publishEvent(new ReplyQueued(message, now));
    }

    /**
     * A scheduled reply that the customer has overtaken is its writer's again, and never leaves:
     * asked before each attempt until one may have succeeded.
     */
    private boolean isOvertaken(OutboxStore.Claim claim) {
        if (!claim.scheduled() || claim.mayHaveLeft()) {
            return false;
        }
        var overtaken =
                transaction.execute(status -> {
                    store.unclaim(claim.message(), false);
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

    private void attempt(OutboxStore.Claim claim) {
        Carrier.Attempt outcome;
        try {
            outcome = carry(claim.message());
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
    private void write(OutboxStore.Claim claim, Carrier.Attempt outcome) {
        var till = System.nanoTime() + LEASE.toNanos();
        while (true) {
            try {
                transaction.executeWithoutResult(status -> settle(claim, outcome));
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

    private Carrier.Attempt carry(MessageId id) {
        var parcel = transaction.execute(status -> parcel(id));
        if (parcel == null || carrier.isEmpty()) {
            return new Carrier.Attempt.Shut("No way out is set up");
        }
        return carrier.get()
                .carry(parcel.reply(), parcel.conversation(), parcel.inbox(), parcel.files());
    }

    private Parcel parcel(MessageId id) {
        var reply = messages.find(id);
        var conversation = conversations.find(reply.conversation());
        var files = reply.attachments().stream().map(file -> attachments.open(file.id())).toList();
        return new Parcel(reply, conversation, inboxes.find(conversation.inbox()), files);
    }

    private record Parcel(
            heed.message.Message reply,
            heed.conversation.Conversation conversation,
            heed.inbox.Inbox inbox,
            java.util.List<Attachments.Content> files) {}

    private void settle(OutboxStore.Claim claim, Carrier.Attempt outcome) {
        var now = Instant.now(clock);
        switch (outcome) {
            case Carrier.Attempt.Taken taken -> store.sent(claim.message(), now);
            case Carrier.Attempt.Refused(var why) -> giveUp(claim.message(), why);
            case Carrier.Attempt.Later later -> {
                if (claim.waitsSince().plus(GIVE_UP_AFTER).isBefore(now)) {
                    giveUp(claim.message(), later.why());
                } else {
                    store.later(
                            claim.message(),
                            later.why(),
                            claim.mayHaveLeft() || later.mayHaveLeft(),
                            now.plus(Backoff.after(claim.attempts())));
                }
            }
            case Carrier.Attempt.Shut(var why) -> {
                store.unclaim(claim.message(), claim.mayHaveLeft());
                holds.hold(claim.inbox(), why, claim.at(), now)
                        .ifPresent(failures ->
                                holds.tryAt(claim.inbox(), now.plus(Backoff.after(failures))));
                return;
            }
        }
        if (claim.probe()) {
            holds.end(claim.inbox(), now); // the server talked to us about this one reply
        }
    }

    /** What an inbox held for too long is given up, as it is where each reply is tried. */
    private void giveUpHeld(InboxId inbox, String why) {
        boolean more = true;
        while (more && !closing) {
            more =
                    Boolean.TRUE.equals(
                            transaction.execute(status -> {
                                var old = Instant.now(clock).minus(GIVE_UP_AFTER);
                                var waiting = holds.waitingSince(inbox, old);
                                waiting.forEach(message -> giveUp(message, why));
                                return !waiting.isEmpty();
                            }));
        }
    }

    private void giveUp(MessageId id, String why) {
        store.failed(id, why);
        var message = messages.find(id);
        if (message.kind() == MessageKind.REPLY) {
            correspondence.alert(
                    message.conversation(),
                    "Your reply could not be sent: see why, and send it again",
                    Map.of("why", why),
                    "not-sent");
        }
    }
}
