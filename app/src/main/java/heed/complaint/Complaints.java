package heed.complaint;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Messages;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complaints of customers: registered, described, given to somebody; what is done about them is
 * in {@link ComplaintSteps}. Whom a complaint is about reads it, and changes nothing. Thread-safe.
 */
@Service
@Transactional
public class Complaints {

    private final ComplaintStore store;
    private final ComplaintChanges changes;
    private final ComplaintOwners owners;
    private final ProposalStore proposals;
    private final Conversations conversations;
    private final Messages messages;
    private final ComplaintNews news;
    private final Elevation elevation;
    private final Clock clock;

    Complaints(
            ComplaintStore store,
            ComplaintChanges changes,
            ComplaintOwners owners,
            ProposalStore proposals,
            Conversations conversations,
            Messages messages,
            ComplaintNews news,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.owners = owners;
        this.proposals = proposals;
        this.conversations = conversations;
        this.messages = messages;
        this.news = news;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Complaint find(ComplaintId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-complaint",
                                "There is no such complaint, or none that you may see."));
    }

    /** Empty when there is none that the viewer may see. */
    @Transactional(readOnly = true)
    Optional<Complaint> seen(ComplaintId id) {
        return store.find(id);
    }

    /** Of a conversation and of what was merged into it, the newest first. */
    @Transactional(readOnly = true)
    public List<Complaint> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /**
     * A stretch of those that the viewer sees, the newest first; one more than {@code limit} when
     * there are more.
     *
     * @param open null for those that are closed, too
     */
    @Transactional(readOnly = true)
    public List<Complaint> list(@Nullable Boolean open, @Nullable Cursor after, int limit) {
        return store.list(
                open,
                after == null ? null : after.at(),
                after == null ? null : new ComplaintId(after.id()),
                limit + 1);
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
        var complaint = find(added);
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

    /**
     * Says otherwise what it is about, whom, and who sees it through. Once it was about somebody, a
     * lead alone says that it is not: the others hear of it.
     *
     * @param version that the change was made from; null for whatever is kept
     */
    public Complaint describe(
            ComplaintId id,
            @Nullable Integer version,
            ComplaintWanted typed,
            Viewer.Member viewer) {
        var before = held(id, version, viewer);
        var wanted = typed.accepted();
        boolean lifted = before.about().isSomebody() && !before.about().isSame(wanted);
        if (lifted) {
            viewer.require(Role.LEAD);
        }
        if (wanted.owner() != null) {
            owners.requireFit(wanted.owner(), wanted);
        }
        if (lifted) {
            changes.lift(id);
        }
        // It may leave the eyes of who gives it away: they were shown to be allowed above.
        elevation.call(() -> changes.describe(id, wanted, wanted.owner()));
        var after = elevation.call(() -> find(id));
        var now = Instant.now(clock);
        if (!java.util.Objects.equals(before.owner(), after.owner())) {
            news.happened(after, "given", viewer.person(), name(after.ownerName()), now);
            news.entrusted(after, viewer.person());
        } else {
            news.happened(after, "changed", viewer.person(), "", now);
        }
        if (lifted) {
            news.lifted(before, after, viewer.person(), now);
        }
        return after;
    }

    private static String name(@Nullable String owner) {
        return owner == null ? "the leads" : owner;
    }

    /** The same complaint with another owner; null for the leads of the team. */
    public Complaint give(ComplaintId id, @Nullable PersonId owner, Viewer.Member viewer) {
        var before = find(id);
        return describe(id, null, described(before, owner), viewer);
    }

    static ComplaintWanted described(Complaint complaint, @Nullable PersonId owner) {
        return new ComplaintWanted(
                complaint.what(),
                complaint.impact(),
                complaint.wish(),
                complaint.about().person(),
                complaint.about().team(),
                owner,
                null);
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

    static Refusal aboutYou() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "about-you",
                "This complaint is about you: you may read it, and somebody else sees it through.");
    }

    /**
     * A complaint that the viewer may change, nobody else until the end of the transaction.
     *
     * @throws Refusal when it is about them, closed, or somebody changed it meanwhile
     */
    Complaint held(ComplaintId id, @Nullable Integer version, Viewer.Member viewer) {
        find(id);
        changes.lock(id);
        // Whole: who sees it through may be of another team than its conversation.
        var now = elevation.call(() -> find(id));
        if (now.about().is(viewer.person())) {
            throw aboutYou();
        }
        if (!viewer.person().equals(now.owner())) {
            conversations.changeable(now.conversation());
        }
        if (now.isClosed()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "complaint-closed",
                    "This complaint is closed. Register another one if they complain again.");
        }
        if (version != null && version != now.version()) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "complaint-changed",
                    "Somebody changed this complaint since you read it. Look again.");
        }
        return now;
    }
}
