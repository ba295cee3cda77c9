package heed.reply;

import heed.conversation.Correspondence;
import heed.inbox.InboxId;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Decides and writes down what follows from an attempt: sent, tried again later, held with its
 * inbox, or given up and told to its owner. Within the caller's transaction. Thread-safe.
 */
@Component
class Outcomes {

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);

    private final OutboxStore store;
    private final ClaimStore claims;
    private final HoldStore holds;
    private final Messages messages;
    private final Correspondence correspondence;
    private final Clock clock;

    Outcomes(
            OutboxStore store,
            ClaimStore claims,
            HoldStore holds,
            Messages messages,
            Correspondence correspondence,
            Clock clock) {
        this.store = store;
        this.claims = claims;
        this.holds = holds;
        this.messages = messages;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    void settle(ClaimStore.Claim claim, Carrier.Attempt outcome) {
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
                claims.unclaim(claim.message(), claim.mayHaveLeft());
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

    /**
     * What an inbox held for too long is given up, as it is where each reply is tried; some at a
     * time. Returns whether there may be more.
     */
    boolean giveUpHeld(InboxId inbox, String why) {
        var waiting = holds.waitingSince(inbox, Instant.now(clock).minus(GIVE_UP_AFTER));
        waiting.forEach(message -> giveUp(message, why));
        return !waiting.isEmpty();
    }

    private void giveUp(MessageId id, String why) {
        store.failed(id, why);
        var message = messages.find(id);
        if (message.kind() == MessageKind.REPLY && !message.automatic()) {
            correspondence.alert(
                    message.conversation(),
                    "Your reply could not be sent: see why, and send it again",
                    Map.of("why", why),
                    "not-sent");
        }
    }
}
