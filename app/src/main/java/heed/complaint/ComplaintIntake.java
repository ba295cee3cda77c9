package heed.complaint;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How complaints come: what reads like one, until somebody registers it, or says that it is none.
 * Thread-safe.
 */
@Service
@Transactional
public class ComplaintIntake {

    private final Complaints complaints;
    private final ComplaintChanges changes;
    private final ComplaintOwners owners;
    private final ProposalStore proposals;
    private final Conversations conversations;
    private final Messages messages;
    private final ComplaintNews news;
    private final Clock clock;

    ComplaintIntake(
            Complaints complaints,
            ComplaintChanges changes,
            ComplaintOwners owners,
            ProposalStore proposals,
            Conversations conversations,
            Messages messages,
            ComplaintNews news,
            Clock clock) {
        this.complaints = complaints;
        this.changes = changes;
        this.owners = owners;
        this.proposals = proposals;
        this.conversations = conversations;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Writes a complaint down, and gives it to somebody whom it is not about. Its clocks run from
     * the message that it was said in.
     *
     * @throws Refusal when something is missing, the conversation has an open one, or the owner is
     *     not fit for it
     */
    public Complaint register(ConversationId id, ComplaintWanted typed, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var wanted = typed.accepted();
        var owner = owners.choose(wanted, conversation, viewer.person());
        var now = Instant.now(clock);
        var since = since(conversation, wanted, now);
        var added =
                changes.add(conversation.id(), wanted, owner, since, viewer.person(), now)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.CONFLICT,
                                        "complaint-open",
                                        "There is an open complaint in "
                                                + conversation.reference()
                                                + " already. Add to that one."));
        proposals.settle(conversation.id(), viewer.person(), now);
        var complaint = complaints.find(added);
        news.happened(complaint, "registered", viewer.person(), wanted.what(), now);
        news.registered(complaint, viewer.person());
        return complaint;
    }

    private Instant since(Conversation conversation, ComplaintWanted wanted, Instant now) {
        if (wanted.message() == null) {
            return now;
        }
        var message = messages.find(wanted.message());
        if (!message.conversation().equals(conversation.id()) || message.customer() == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-their-message",
                    "Name a message of the customer in this conversation.");
        }
        return message.at().isAfter(now) ? now : message.at();
    }

    /** It reads like one and is none: nobody is asked again, and the leads hear who said so. */
    public void dismiss(ConversationId id, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var proposed = proposals.open(conversation.id());
        proposals.settle(conversation.id(), viewer.person(), Instant.now(clock));
        proposed.ifPresent(one -> news.dismissed(conversation, one, viewer));
    }

    /** What reads like a complaint in a conversation, unless somebody said what it is. */
    @Transactional(readOnly = true)
    public Optional<ProposalStore.Proposal> proposed(ConversationId id) {
        return proposals.open(id);
    }
}
