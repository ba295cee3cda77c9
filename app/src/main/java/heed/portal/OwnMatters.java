package heed.portal;

import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.customer.CustomerId;
import heed.customer.Customers;
import heed.inbox.Inboxes;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was resolved between a customer and us, and how they open it again. Asked on behalf of Heed
 * itself, once a link has proved whose it is. Thread-safe.
 */
@Service
@Transactional
class OwnMatters {

    private static final int MOST = 50;
    private static final int MOST_STRETCHES = 40;
    private static final int LONGEST_LINE = 5_000;

    private final Conversations conversations;
    private final Customers customers;
    private final Messages messages;
    private final Inboxes inboxes;
    private final Clock clock;

    OwnMatters(
            Conversations conversations,
            Customers customers,
            Messages messages,
            Inboxes inboxes,
            Clock clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.messages = messages;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /**
     * A stretch of what was resolved longer ago, the latest change first.
     *
     * @param next where the following stretch begins; null at the end
     */
    record Earlier(List<Conversation> conversations, @Nullable String next) {}

    @Transactional(readOnly = true)
    Earlier earlier(CustomerId customer, @Nullable Cursor before) {
        var since = Instant.now(clock).minus(Owing.REMEMBERED);
        var rows = conversations.with(customer, before, MOST + 1);
        var shown = rows.subList(0, Math.min(MOST, rows.size()));
        return new Earlier(
                shown.stream()
                        .filter(one -> one.state() == State.RESOLVED)
                        .filter(one -> !Owing.wasSolved(one, since))
                        .toList(),
                rows.size() <= MOST ? null : after(shown).toString());
    }

    /**
     * The customer writes a line into one of their conversations that was resolved: it is open
     * again, with whom it was. Mere thanks leave it resolved.
     *
     * @throws Refusal when it is none of theirs, or the line is empty or too long
     */
    void reopen(CustomerId customer, ConversationId id, String typed) {
        var words = typed.replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > LONGEST_LINE) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "words-missing",
                    "Write what is left to do, in 5,000 characters at most.");
        }
        requireTheirs(customer, id);
        var held = conversations.hold(id);
        var known = customers.find(held.customer());
        messages.receive(
                NewInbound.said(
                                held.id(),
                                Instant.now(clock),
                                new NewInbound.Speaker(
                                        known.id(),
                                        known.name(),
                                        held.customerAddress(),
                                        held.customerLanguage()),
                                List.of(inboxes.find(held.inbox()).address()),
                                held.subject(),
                                words)
                        .telling(
                                "Written on the customer’s own page, by the link they were given."));
    }

    private void requireTheirs(CustomerId customer, ConversationId id) {
        Cursor before = null;
        for (int i = 0; i < MOST_STRETCHES; i++) {
            var rows = conversations.with(customer, before, MOST);
            if (rows.stream().anyMatch(one -> isResolved(one, id))) {
                return;
            }
            if (rows.size() < MOST) {
                break;
            }
            before = after(rows);
        }
        throw new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-conversation",
                "This is not resolved, or not yours. Answer our mail instead.");
    }

    private static boolean isResolved(Conversation one, ConversationId id) {
        return one.id().equals(id) && one.state() == State.RESOLVED;
    }

    private static Cursor after(List<Conversation> rows) {
        return new Cursor(rows.getLast().updatedAt(), rows.getLast().id().value());
    }
}
