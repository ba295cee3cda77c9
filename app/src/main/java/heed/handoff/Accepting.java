package heed.handoff;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Entrusted;
import heed.conversation.Ownership;
import heed.message.Message;
import heed.message.Messages;
import heed.reply.Draft;
import heed.reply.Drafts;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answering those who ask to take a conversation over. Whoever accepts owns it from then on, with
 * the next step that was asked for, and finds a sentence for the customer in their draft.
 * Thread-safe.
 */
@Service
@Transactional
public class Accepting {

    private final HandOffs handOffs;
    private final HandOffStore store;
    private final Conversations conversations;
    private final Ownership ownership;
    private final Messages messages;
    private final Drafts drafts;
    private final HandOffNews news;
    private final Elevation elevation;
    private final Clock clock;

    Accepting(
            HandOffs handOffs,
            HandOffStore store,
            Conversations conversations,
            Ownership ownership,
            Messages messages,
            Drafts drafts,
            HandOffNews news,
            Elevation elevation,
            Clock clock) {
        this.handOffs = handOffs;
        this.store = store;
        this.conversations = conversations;
        this.ownership = ownership;
        this.messages = messages;
        this.drafts = drafts;
        this.news = news;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Those that wait for the viewer, or for anybody of their teams, the oldest first. */
    public List<HandOff> offered(Viewer.Member viewer) {
        return elevation.call(() -> store.offered(viewer.person(), viewer.teams()));
    }

    /**
     * The viewer takes it over. Of several who accept at the same moment the first one does.
     *
     * @return the conversation that is theirs now
     */
    public Conversation accept(HandOffId id, Viewer.Member viewer) {
        var one = theirs(id, viewer);
        var now = Instant.now(clock);
        var before = elevation.call(() -> conversations.hold(one.conversation()));
        if (!before.isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-not-open",
                    before.reference() + " was closed meanwhile: there is nothing to take over.");
        }
        ownership.entrust(
                before.id(),
                new Entrusted(
                        one.toTeam(),
                        viewer.person(),
                        "handed-over",
                        viewer.person(),
                        Map.of(
                                "from",
                                        one.ownerName() == null
                                                ? before.teamName()
                                                : one.ownerName(),
                                "team", one.toTeamName(),
                                "why", one.reason())));
        store.settle(id, "accepted", viewer.person(), null, now);
        conversations.plan(before.id(), one.nextStep(), viewer);
        propose(one, before, viewer);
        news.accepted(one, viewer);
        return conversations.find(before.id());
    }

    /** It stays with whom it is; who asked is told why. */
    public HandOff decline(HandOffId id, String because, Viewer.Member viewer) {
        var one = theirs(id, viewer);
        var why = because.replace("\u0000", "").strip();
        if (why.isEmpty() || why.length() > 2000) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "reason-missing",
                    "Say why, in up to 2,000 characters: who asks must go on with it.");
        }
        elevation.call(() -> { // whoever says no sees it no more
            store.settle(id, "declined", viewer.person(), why, Instant.now(clock));
            conversations.happened(
                    one.conversation(),
                    "hand-off-declined",
                    Optional.of(viewer.person()),
                    Map.of("why", why));
            return id;
        });
        news.declined(one, viewer);
        return elevation.call(() -> store.find(id)).orElseThrow();
    }

    /** What the next owner reads first; empty when it was not handed over, or went on since. */
    @Transactional(readOnly = true)
    public Optional<HandOff> broughtIt(ConversationId conversation) {
        var owner = conversations.find(conversation).owner();
        return store.of(conversation).stream()
                .filter(one -> one.state().equals("accepted") || one.state().equals("to-lead"))
                .findFirst()
                .filter(one -> owner != null && owner.equals(one.settledBy()));
    }

    private HandOff theirs(HandOffId id, Viewer.Member viewer) {
        handOffs.find(id);
        elevation.call(() -> {
            store.hold(id);
            return id;
        });
        var one = handOffs.find(id);
        HandOffs.requireAsked(one);
        boolean asked =
                one.toPerson() == null
                        ? viewer.teams().contains(one.toTeam())
                        : viewer.person().equals(one.toPerson());
        if (!asked) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-asked", "Only " + one.to() + " can answer this.");
        }
        return one;
    }

    /** Their own words, when they have begun any, stay as they are. */
    private void propose(HandOff one, Conversation before, Viewer.Member viewer) {
        if (drafts.find(before.id(), viewer).isPresent()) {
            return;
        }
        var words = HandOffWords.of(before.customerLanguage(), viewer.name(), one.ownerName());
        var newest =
                messages.latest(before.id(), null, 1).stream()
                        .reduce((first, last) -> last)
                        .map(Message::id)
                        .orElse(null);
        drafts.insist(
                before.id(),
                new Draft("reply", "", words, List.of(), List.of(), newest, 0, Instant.EPOCH),
                viewer);
    }
}
