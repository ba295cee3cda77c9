package heed.complaint;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
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
 * The complaints of customers: described, given to somebody; how they are registered is in {@link
 * ComplaintIntake}, what is done about them in {@link ComplaintSteps}. Whom a complaint is about
 * reads it, and changes nothing. Thread-safe.
 */
@Service
@Transactional
public class Complaints {

    private final ComplaintStore store;
    private final ComplaintChanges changes;
    private final ComplaintOwners owners;
    private final Conversations conversations;
    private final ComplaintNews news;
    private final Elevation elevation;
    private final Clock clock;

    Complaints(
            ComplaintStore store,
            ComplaintChanges changes,
            ComplaintOwners owners,
            Conversations conversations,
            ComplaintNews news,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.owners = owners;
        this.conversations = conversations;
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
