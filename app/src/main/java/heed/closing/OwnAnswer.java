package heed.closing;

import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.customer.Customers;
import heed.inbox.Inboxes;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer's own word on whether it is solved. For whoever holds a genuine link, as Heed itself:
 * only one conversation is ever looked at, and only its subject is shown. Thread-safe.
 */
@Service
@Transactional
class OwnAnswer {

    private static final Duration LASTS = Duration.ofDays(30);
    private static final int LONGEST = 5000;

    private final ClosingStore store;
    private final Conversations conversations;
    private final Customers customers;
    private final Inboxes inboxes;
    private final Messages messages;
    private final ClosingLinks links;
    private final Clock clock;

    OwnAnswer(
            ClosingStore store,
            Conversations conversations,
            Customers customers,
            Inboxes inboxes,
            Messages messages,
            ClosingLinks links,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.customers = customers;
        this.inboxes = inboxes;
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    /** Where it stands. */
    enum Stand {
        /** They have not said anything yet. */
        ASKED,
        /** They said that it is solved, and may still say otherwise. */
        SOLVED,
        /** They said that it is not: it is open again. */
        DENIED,
        /** It is open again for another reason. */
        OPEN,
        /** It is too long ago. */
        PAST
    }

    /**
     * What is shown of it.
     *
     * @param answered whether whoever looks has said so just now
     * @param change the right to say otherwise; empty for whoever has not just said that it is
     *     solved
     */
    record Look(Conversation conversation, Stand stand, boolean answered, String change) {

        /** A link that can say nothing any more may be anybody's: it stands in what was quoted. */
        boolean isTheirs() {
            return stand == Stand.ASKED || answered;
        }
    }

    @Transactional(readOnly = true)
    Look look(ClosingId id) {
        return look(id, false);
    }

    private Look look(ClosingId id, boolean answered) {
        var closing = store.find(id).orElseThrow(OwnAnswer::closed);
        var conversation = conversations.find(closing.conversation());
        var stand = stand(closing, conversation);
        var at = closing.answeredAt();
        var change = answered && stand == Stand.SOLVED && at != null ? links.change(id, at) : "";
        return new Look(conversation, stand, answered, change);
    }

    /** It is solved. Saying so again changes nothing, nor does it once it is open again. */
    Look confirm(ClosingId id) {
        var closing = store.lock(id).orElseThrow(OwnAnswer::closed);
        var held = conversations.hold(closing.conversation());
        boolean asked = stand(closing, held) == Stand.ASKED;
        if (asked) {
            store.answered(id, true, "", Instant.now(clock));
            conversations.happened(held.id(), "solution-confirmed", Optional.empty(), Map.of());
        }
        return look(id, asked);
    }

    /**
     * It is not solved: their words join the thread, and it is open again with whom it was.
     *
     * @param change the right to say so after they said that it is solved; may be empty
     */
    Look deny(ClosingId id, String words, String change) {
        var said = words.replace("\u0000", "").strip();
        if (said.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "text-too-long",
                    "Please keep it below 5,000 characters, or answer our mail.");
        }
        var closing = store.lock(id).orElseThrow(OwnAnswer::closed);
        var held = conversations.hold(closing.conversation());
        var stand = stand(closing, held);
        var at = closing.answeredAt();
        boolean mayDeny =
                stand == Stand.ASKED
                        || stand == Stand.SOLVED && at != null && links.mayChange(change, id, at);
        if (mayDeny) {
            var now = Instant.now(clock);
            store.answered(id, false, said, now);
            conversations.happened(held.id(), "solution-denied", Optional.empty(), Map.of());
            var denied = ClosingTexts.of(held).text("denied");
            messages.receive(message(held, said.isEmpty() ? denied : denied + "\n\n" + said, now));
        }
        return look(id, mayDeny);
    }

    private NewInbound message(Conversation held, String text, Instant now) {
        var customer = customers.find(held.customer());
        return NewInbound.said(
                        held.id(),
                        now,
                        new NewInbound.Speaker(
                                customer.id(),
                                customer.name(),
                                held.customerAddress(),
                                held.customerLanguage()),
                        List.of(inboxes.find(held.inbox()).address()),
                        held.subject(),
                        text)
                .telling("Said on the page behind the link in our mail.");
    }

    private Stand stand(Closing closing, Conversation now) {
        if (Boolean.FALSE.equals(closing.answer())) {
            return Stand.DENIED;
        }
        boolean same =
                now.state() == State.RESOLVED && closing.resolvedAt().equals(now.resolvedAt());
        if (!same) {
            return now.isOpen() ? Stand.OPEN : Stand.PAST;
        }
        if (Instant.now(clock).isAfter(closing.resolvedAt().plus(LASTS))) {
            return Stand.PAST;
        }
        return closing.answer() == null ? Stand.ASKED : Stand.SOLVED;
    }

    /** One answer for all reasons: nobody learns which links there are. */
    static Refusal closed() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-link",
                "This link opens nothing any more. Please answer our mail instead.");
    }
}
