package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Correspondence;
import heed.customer.Customer;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.reply.ReplySubmissions;
import heed.reply.ReplyWanted;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens conversations on behalf of a customer, such as after a call or from a form. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ConversationOpening {

    private final Correspondence correspondence;
    private final Customers customers;
    private final Messages messages;
    private final ReplySubmissions submissions;
    private final Named named;
    private final Clock clock;

    ConversationOpening(
            Correspondence correspondence,
            Customers customers,
            Messages messages,
            ReplySubmissions submissions,
            Named named,
            Clock clock) {
        this.correspondence = correspondence;
        this.customers = customers;
        this.messages = messages;
        this.submissions = submissions;
        this.named = named;
        this.clock = clock;
    }

    /** What was said first: by the customer, by us to the customer, or among us. */
    @Schema(name = "NewConversation")
    record Wanted(
            @Schema(description = "Inbox id or address") @Nullable String inbox,
            @Nullable From customer,
            @Nullable String subject,
            @Schema(description = "What the customer said") @Nullable Said message,
            @Schema(description = "What we say to the customer") @Nullable ReplyWanted reply,
            @Schema(description = "What only people who work here see") @Nullable Said note) {}

    /** Somebody known by id, or anybody by address. */
    @Schema(name = "NewConversationCustomer")
    record From(@Nullable String id, @Nullable String email, @Nullable String name) {}

    @Schema(name = "Said")
    record Said(@Nullable String text) {}

    ConversationId open(Wanted wanted, Viewer.Member viewer) {
        if (wanted.message() == null && wanted.reply() == null && wanted.note() == null) {
            throw Patch.wrong("message", "given, or else a reply or a note");
        }
        if (wanted.subject() == null || wanted.subject().isBlank()) {
            throw Patch.wrong("subject", "a text");
        }
        var inbox = inbox(wanted.inbox(), viewer);
        var customer = customer(wanted.customer());
        var id = correspondence.open(inbox, customer.id(), wanted.subject(), Instant.now(clock));
        if (wanted.message() != null) {
            messages.receive(said(id, inbox, customer, wanted.subject(), wanted.message().text()));
        }
        if (wanted.note() != null) {
            messages.note(id, text(wanted.note().text()), null, viewer);
        }
        if (wanted.reply() != null) {
            submissions.submit(id, wanted.reply(), viewer);
        }
        return id;
    }

    private Inbox inbox(@Nullable String wanted, Viewer.Member viewer) {
        if (wanted == null) {
            throw Patch.wrong("inbox", "the id or the address of an inbox");
        }
        var inbox = named.inbox(wanted);
        if (!viewer.teams().contains(inbox.team())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-inbox",
                    "Only the team of this inbox opens conversations in it.");
        }
        return inbox;
    }

    private Customer customer(@Nullable From wanted) {
        if (wanted != null && wanted.id() != null) {
            return customers.find(named.customer(wanted.id()));
        }
        if (wanted == null || wanted.email() == null) {
            throw Patch.wrong("customer", "an object with an id or an email");
        }
        return customers.introduce(wanted.email(), wanted.name(), null);
    }

    private NewInbound said(
            ConversationId id,
            Inbox inbox,
            Customer customer,
            String subject,
            @Nullable String text) {
        return NewInbound.said(
                id,
                Instant.now(clock),
                new NewInbound.Speaker(
                        customer.id(), customer.name(), customer.address(), customer.language()),
                List.of(inbox.address()),
                subject,
                text(text));
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Patch.wrong("text", "a text");
        }
        if (text.length() > 1_000_000) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "text-too-long", "This is longer than a message.");
        }
        return text;
    }
}
