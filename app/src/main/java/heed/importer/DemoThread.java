package heed.importer;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.customer.Customer;
import heed.inbox.Inbox;
import heed.message.NewInbound;
import heed.message.NewReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails of one story, each referring to those before it, as mail programs make them. */
final class DemoThread {

    private final ConversationId conversation;
    private final DemoStory story;
    private final Inbox inbox;
    private final Customer customer;
    private final List<String> mailIds = new ArrayList<>();

    DemoThread(ConversationId conversation, DemoStory story, Inbox inbox, Customer customer) {
        this.conversation = conversation;
        this.story = story;
        this.inbox = inbox;
        this.customer = customer;
    }

    NewInbound heard(Customer from, String text, Instant at) {
        // Answers go to the customer only, so nobody else ever takes part.
        boolean newcomer = !from.address().equals(customer.address());
        var references = List.copyOf(mailIds);
        var mailId = conversation + "." + mailIds.size() + "@example.net";
        mailIds.add(mailId);
        return new NewInbound(
                conversation,
                at,
                from.id(),
                from.name(),
                from.address(),
                List.of(inbox.address()),
                List.of(),
                List.of(),
                references.isEmpty() ? story.subject() : "Re: " + story.subject(),
                text,
                "",
                null,
                mailId,
                references,
                from.language(),
                newcomer,
                false,
                null,
                List.of(),
                List.of(),
                false);
    }

    /**
     * @param due when it leaves, or null when it left at once
     */
    NewReply written(
            Viewer.Member by, String text, Instant at, @Nullable Instant due, String mailId) {
        var references = List.copyOf(mailIds);
        mailIds.add(mailId);
        return new NewReply(
                conversation,
                inbox.id(),
                at,
                by.person(),
                by.name(),
                inbox.address(),
                List.of(customer.address()),
                List.of(),
                "Re: " + story.subject(),
                text,
                null,
                mailId,
                references.isEmpty() ? null : references.getLast(),
                references,
                false,
                due == null ? at : due,
                null,
                due != null,
                List.of());
    }
}
