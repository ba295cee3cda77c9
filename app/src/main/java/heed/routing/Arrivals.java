package heed.routing;

import heed.conversation.ConversationReopened;
import heed.conversation.ConversationTagged;
import heed.conversation.Conversations;
import heed.message.MessageReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Routes what customers open, in the transaction that keeps their message. What is opened again is
 * with whom it was; when nobody had it, a rule may give it. A tag that wants a skill and is put on
 * later routes it anew while nobody has it, and never takes it from anybody. What machines write is
 * left to the team.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Arrivals {

    private final Conversations conversations;
    private final Routing routing;

    Arrivals(Conversations conversations, Routing routing) {
        this.conversations = conversations;
        this.routing = routing;
    }

    @EventListener
    public void came(MessageReceived received) {
        var inbound = received.inbound();
        if (!inbound.automatic() && conversations.find(inbound.conversation()).messages() == 1) {
            routing.route(inbound.conversation());
        }
    }

    @EventListener
    public void came(ConversationReopened again) {
        routing.route(again.id());
    }

    @EventListener
    public void said(ConversationTagged tagged) {
        routing.routeTagged(tagged.id(), tagged.added());
    }
}
