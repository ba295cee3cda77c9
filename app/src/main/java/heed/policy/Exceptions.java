package heed.policy;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants customers what goes beyond a rule: at once inside one's limit, above it by the word of
 * somebody else who may. Limits hold however many grant at the same moment. Thread-safe.
 */
@Service
@Transactional
public class Exceptions {

    private final ExceptionStore store;
    private final PolicyStore policies;
    private final OfferStore offers;
    private final Conversations conversations;
    private final GrantedSoFar soFar;
    private final ExceptionNews news;
    private final Clock clock;

    Exceptions(
            ExceptionStore store,
            PolicyStore policies,
            OfferStore offers,
            Conversations conversations,
            GrantedSoFar soFar,
            ExceptionNews news,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.offers = offers;
        this.conversations = conversations;
        this.soFar = soFar;
        this.news = news;
        this.clock = clock;
    }

    /** What may be offered in a conversation, and how far the viewer may go alone. */
    @Transactional(readOnly = true)
    public List<Room.Of> room(ConversationId id, Viewer.Member viewer) {
        var conversation = conversations.find(id);
        var standing = soFar.of(conversation);
        var names =
                policies.all().stream().collect(Collectors.toMap(Policy::id, Function.identity()));
        var found = offers.standing(conversation.team());
        var before =
                store.precedents(found.stream().map(Offer::id).toList(), id).stream()
                        .collect(Collectors.groupingBy(one -> one.offer().id()));
        return found.stream()
                .map(offer ->
                        new Room.Of(
                                java.util.Objects.requireNonNull(names.get(offer.policy())),
                                offer,
                                Room.within(
                                        offer.limits(),
                                        viewer,
                                        standing.knownDays(),
                                        standing.had(offer.id())),
                                before.getOrDefault(offer.id(), List.of())))
                .toList();
    }

    /** What was granted in a conversation, refused, or waits; the newest first. */
    @Transactional(readOnly = true)
    public List<PolicyException> of(ConversationId id) {
        return store.of(conversations.find(id).id());
    }

    /** What waits for a word, of all conversations that the viewer sees; the longest first. */
    @Transactional(readOnly = true)
    public List<PolicyException> waiting(int limit) {
        return store.list(true, limit);
    }

    /** What was decided, the newest first. */
    @Transactional(readOnly = true)
    public List<PolicyException> decided(int limit) {
        return store.list(false, limit);
    }

    @Transactional(readOnly = true)
    public PolicyException find(ExceptionId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-exception",
                                "There is no such exception."));
    }

    /**
     * Grants it when it is inside what the viewer may grant alone; else asks a lead, when that is
     * wanted.
     *
     * @throws Refusal when it is beyond and nobody is to be asked, or the same waits already
     */
    public PolicyException want(ConversationId id, ExceptionWanted wanted, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var again = store.byKey(wanted.key());
        if (again.isPresent()) {
            return again.get();
        }
        var offer =
                offers.standing(conversation.team()).stream()
                        .filter(one -> one.id().equals(wanted.offer()))
                        .findFirst()
                        .orElseThrow(Policies::noSuchOffer);
        var accepted = wanted.accepted(offer);
        var standing = soFar.held(conversation);
        var room =
                Room.within(offer.limits(), viewer, standing.knownDays(), standing.had(offer.id()));
        boolean own = room.holds(accepted.size());
        if (!own && !accepted.ask()) {
            throw beyond(offer, room);
        }
        var now = Instant.now(clock);
        var kept =
                store.add(conversation, accepted, own, standing.knownDays(), viewer.person(), now);
        if (kept.isEmpty()) {
            return store.byKey(accepted.key()).orElseThrow(Exceptions::waitsAlready);
        }
        var exception = find(kept.get());
        news.happened(exception, own ? "exception-granted" : "exception-asked", viewer);
        if (!own) {
            news.asked(exception, viewer);
        }
        return exception;
    }

    private static Refusal beyond(Offer offer, Room room) {
        var most =
                room.most() == null || !room.any()
                        ? "nothing"
                        : room.most().stripTrailingZeros().toPlainString()
                                + (offer.unit() == null ? "" : " " + offer.unit());
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "beyond-limit",
                "This is beyond what you may grant alone (" + most + "). Ask a lead.");
    }

    private static Refusal waitsAlready() {
        return new Refusal(
                Refusal.Kind.CONFLICT, "asked-already", "The same waits for a lead already.");
    }
}
