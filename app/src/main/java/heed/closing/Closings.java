package heed.closing;

import heed.calendar.Calendars;
import heed.conversation.ConversationId;
import heed.conversation.ConversationResolved;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.customer.Addresses;
import heed.message.Messages;
import heed.message.Participants;
import heed.reply.ResolvedByReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends of conversations: what follows from each is written down in the transaction that resolves,
 * so that nothing follows twice, and nothing from what never was. Thread-safe.
 */
@Service
@Transactional
public class Closings {

    /** How long one may still take resolving back before the customer hears of it. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ClosingStore store;
    private final ClosingMailStore mails;
    private final ClosingRuleStore rules;
    private final ClosingLinks links;
    private final Conversations conversations;
    private final Participants participants;
    private final Messages messages;
    private final Addresses addresses;
    private final Calendars calendars;
    private final Clock clock;

    Closings(
            ClosingStore store,
            ClosingMailStore mails,
            ClosingRuleStore rules,
            ClosingLinks links,
            Conversations conversations,
            Participants participants,
            Messages messages,
            Addresses addresses,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.rules = rules;
        this.links = links;
        this.conversations = conversations;
        this.participants = participants;
        this.messages = messages;
        this.addresses = addresses;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The last end of a conversation, whether it is still resolved or not. */
    @Transactional(readOnly = true)
    public Optional<Closing> last(ConversationId id) {
        return store.last(id);
    }

    /** Somebody resolved it: what follows is planned. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolved(ConversationResolved resolved) {
        var conversation = conversations.find(resolved.id());
        var rule = rules.of(conversation.inbox());
        var outcome = resolved.outcome();
        boolean hears = participants.mayHearFromMachine(resolved.id());
        boolean asks = rule.asks() && outcome != null && outcome.helped() && hears && links.canBe();
        boolean checks = rule.checkInDays() > 0 && outcome != null && follows(rule, outcome, hears);
        store.add(
                resolved.id(),
                outcome,
                resolved.by(),
                resolved.at(),
                asks ? resolved.at().plus(PATIENCE) : null,
                checks
                        ? calendars
                                .of(conversation.team())
                                .closeOfWorkingDay(resolved.at(), rule.checkInDays())
                        : null);
    }

    private boolean follows(ClosingRule rule, @Nullable Outcome outcome, boolean hears) {
        return rule.checkInFor().contains(outcome) && (!rule.byMail() || hears && links.canBe());
    }

    /**
     * It was resolved with a reply: the question goes along, and is no mail of its own. What others
     * read, too, or somebody else alone, does not carry it: whoever has the link answers as the
     * customer.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(ResolvedByReply sent) {
        var last = store.last(sent.conversation());
        if (last.isEmpty()) {
            return;
        }
        var id = last.get().id();
        store.with(id, sent.reply());
        if (last.get().askAt() != null && isTheirsAlone(sent)) {
            mails.asksBelow(id, sent.reply());
            store.askedBy(id, Instant.now(clock));
            conversations.happened(
                    sent.conversation(),
                    "solution-asked",
                    Optional.empty(),
                    Map.of("with", "reply"));
        }
    }

    private boolean isTheirsAlone(ResolvedByReply sent) {
        var message = messages.find(sent.reply());
        return message.recipients().size() == 1
                && message.copies().isEmpty()
                && isTheirs(sent.conversation(), message.recipients().getFirst());
    }

    /** Their own address, or another one from which mail of theirs has come. */
    private boolean isTheirs(ConversationId id, String recipient) {
        var conversation = conversations.find(id);
        return recipient.equalsIgnoreCase(conversation.customerAddress())
                || addresses.of(conversation.customer()).stream()
                        .filter(one -> one.confirmedAt() != null)
                        .anyMatch(one -> one.address().equalsIgnoreCase(recipient));
    }
}
