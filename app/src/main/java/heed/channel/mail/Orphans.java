package heed.channel.mail;

import heed.conversation.Conversation;
import heed.conversation.Merges;
import heed.conversation.State;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.message.Participants;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Joins what came in as two conversations only because the mail between them was late. Nothing that
 * somebody has worked on is joined, and nothing of customers who have not written to each other: a
 * stranger who names the mails of two others brings nothing together.
 */
@Component
class Orphans {

    private final Merges merges;
    private final Messages messages;
    private final Participants participants;

    Orphans(Merges merges, Messages messages, Participants participants) {
        this.merges = merges;
        this.messages = messages;
        this.participants = participants;
    }

    /** Joins into the first of {@code conversations}, which knows most, those that belong to it. */
    void join(List<Conversation> conversations) {
        var into = conversations.getFirst();
        for (var other : conversations.subList(1, conversations.size())) {
            if (belongTogether(into, other) && isUntouched(other)) {
                merges.join(other.id(), into.id());
            }
        }
    }

    private boolean belongTogether(Conversation one, Conversation other) {
        return one.state() == State.OPEN
                && other.state() == State.OPEN
                && !one.sealed()
                && !other.sealed()
                && one.inbox().equals(other.inbox())
                && (one.customer().equals(other.customer())
                        || tookPart(one, other) && tookPart(other, one));
    }

    private boolean tookPart(Conversation whose, Conversation where) {
        return participants.of(where.id()).contains(whose.customerAddress());
    }

    private boolean isUntouched(Conversation conversation) {
        return conversation.owner() == null
                && messages.thread(conversation.id()).stream()
                        .allMatch(message -> message.kind() == MessageKind.INBOUND);
    }
}
