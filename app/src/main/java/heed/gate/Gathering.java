package heed.gate;

import heed.access.Viewer;
import heed.ask.AskOutcomes;
import heed.ask.AskVerdict;
import heed.canned.CannedUses;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.message.Messages;
import heed.promise.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fetches what is known of a conversation when somebody answers it. Thread-safe. */
@Component
class Gathering {

    private static final int END_OF_THREAD = 60;

    private final Conversations conversations;
    private final Messages messages;
    private final AskOutcomes asks;
    private final Customers customers;
    private final Others others;
    private final CannedUses canned;
    private final Standings standings;
    private final Reviews reviews;
    private final GateStore store;
    private final Clock clock;

    Gathering(
            Conversations conversations,
            Messages messages,
            AskOutcomes asks,
            Customers customers,
            Others others,
            CannedUses canned,
            Standings standings,
            Reviews reviews,
            GateStore store,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.asks = asks;
        this.customers = customers;
        this.others = others;
        this.canned = canned;
        this.standings = standings;
        this.reviews = reviews;
        this.store = store;
        this.clock = clock;
    }

    /** Of a draft that somebody is writing; how the customer feels is read meanwhile. */
    @Transactional
    Gathered of(ConversationId id, String draft, List<AskVerdict> verdicts, Viewer.Member viewer) {
        var conversation = conversations.find(id);
        var thread = messages.latest(id, null, END_OF_THREAD);
        reviews.anticipate(CaseThread.unanswered(thread), Case.language(conversation));
        return of(new Outgoing(conversation, thread, draft, viewer, verdicts));
    }

    /** Of a reply that wants to leave. */
    @Transactional(propagation = Propagation.MANDATORY)
    Gathered of(Outgoing outgoing) {
        var conversation = outgoing.conversation();
        var now = Instant.now(clock);
        var rules = store.rules(conversation, outgoing.writer().person(), now);
        var card = customers.card(conversation.customer());
        var asked = new Asked(asks.known(conversation.id()), outgoing.asks());
        var draft = Case.of(outgoing, asked, card, rules, others.in(outgoing, card), now);
        return new Gathered(
                draft.knowing(canned.likely(conversation, outgoing.writer())),
                rules,
                standings.of(conversation, outgoing.writer()));
    }
}
