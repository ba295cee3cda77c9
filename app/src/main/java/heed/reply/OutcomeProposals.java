package heed.reply;

import heed.ask.Ask;
import heed.ask.Asks;
import heed.conversation.ConversationId;
import heed.conversation.Outcome;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes how a conversation ended, from what was said last and what became of what was asked: one
 * key agrees. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class OutcomeProposals {

    private static final int LOOKED_AT = 20;

    private final Messages messages;
    private final Asks asks;
    private final Clock clock;

    OutcomeProposals(Messages messages, Asks asks, Clock clock) {
        this.messages = messages;
        this.asks = asks;
        this.clock = clock;
    }

    /** For a conversation as it stands. */
    public Outcome of(ConversationId id) {
        return of(messages.latest(id, null, LOOKED_AT), asks.of(id));
    }

    /** The same for who read thread and asks already. */
    public Outcome of(List<Message> thread, List<Ask> asked) {
        var said =
                thread.stream()
                        .filter(one -> one.kind() != MessageKind.NOTE && !one.automatic())
                        .toList();
        var reply =
                said.reversed().stream()
                        .filter(one -> one.kind() == MessageKind.REPLY)
                        .findFirst()
                        .orElse(null);
        boolean silent = !said.isEmpty() && said.getLast().kind() == MessageKind.REPLY;
        return OutcomePolicy.of(
                reply == null ? null : reply.body(),
                reply != null && silent ? reply.at() : null,
                asked.stream().map(Ask::state).toList(),
                Instant.now(clock));
    }

    /** For a reply that is about to be sent, and to end it. */
    public static Outcome with(String reply) {
        return OutcomePolicy.of(reply, Instant.EPOCH, List.of(), Instant.EPOCH);
    }
}
