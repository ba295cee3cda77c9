package heed.importer;

import heed.ask.AskOutcomes;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Ownership;
import heed.customer.Customer;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.reply.OutcomeProposals;
import heed.reply.ReplyAddress;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Tells the stories of the demo by the verbs of the desk. */
@Component
class DemoTeller {

    final Conversations conversations;
    final ConversationStates states;
    final OutcomeProposals outcomes;
    final Ownership ownership;
    final Correspondence correspondence;
    final Messages messages;
    final AskOutcomes asks;
    final ReplyAddress addresses;

    DemoTeller(
            Conversations conversations,
            ConversationStates states,
            OutcomeProposals outcomes,
            Ownership ownership,
            Correspondence correspondence,
            Messages messages,
            AskOutcomes asks,
            ReplyAddress addresses) {
        this.conversations = conversations;
        this.states = states;
        this.outcomes = outcomes;
        this.ownership = ownership;
        this.correspondence = correspondence;
        this.messages = messages;
        this.asks = asks;
        this.addresses = addresses;
    }

    void tell(DemoStory story, Inbox inbox, DemoHouse.Built house, DemoHours hours) {
        var times = hours.of(story, key -> zone(house.writer(story, key)));
        var id =
                correspondence.open(
                        inbox,
                        house.writer(story, "customer").id(),
                        story.subject(),
                        times.lines().getFirst());
        new DemoTelling(this, story, id, inbox, house, hours).tell(times);
    }

    private static ZoneId zone(Customer customer) {
        return ZoneId.of(customer.zone() == null ? "UTC" : customer.zone());
    }
}
