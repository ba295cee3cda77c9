package heed.policy;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what is beyond the limit of who asked: never by themselves, and once. Thread-safe. */
@Service
@Transactional
public class ExceptionDecisions {

    private final ExceptionStore store;
    private final Exceptions exceptions;
    private final OfferStore offers;
    private final GrantedSoFar soFar;
    private final ExceptionNews news;
    private final Conversations conversations;
    private final Clock clock;

    ExceptionDecisions(
            ExceptionStore store,
            Exceptions exceptions,
            OfferStore offers,
            GrantedSoFar soFar,
            ExceptionNews news,
            Conversations conversations,
            Clock clock) {
        this.store = store;
        this.exceptions = exceptions;
        this.offers = offers;
        this.soFar = soFar;
        this.news = news;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * Somebody else than who asked grants or refuses it.
     *
     * @param answer the reason; a refusal has one
     * @throws Refusal when it is one's own, decided already, or beyond what the viewer may grant
     */
    public PolicyException decide(
            ExceptionId id, boolean granted, String answer, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var before = exceptions.find(id);
        var conversation = conversations.changeable(before.conversation());
        if (viewer.person().equals(before.askedBy())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "your-own",
                    "Nobody approves their own: a colleague does.");
        }
        var why = answer.replace("\u0000", "").strip();
        if (!granted) {
            why = PolicyWanted.text(answer, 2000, "reason-missing", "Say why not.");
        } else if (!allowed(before, conversation, viewer)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "beyond-limit",
                    "This is beyond what you may grant, too. Somebody who is trusted with more can, or change the limits.");
        }
        var to = granted ? PolicyException.State.GRANTED : PolicyException.State.REFUSED;
        settle(before, to, why, viewer);
        var after = exceptions.find(id);
        news.happened(after, granted ? "exception-granted" : "exception-refused", viewer);
        news.over(before);
        news.decided(after);
        return after;
    }

    /**
     * It was not needed after all, or its asker thinks again. What was granted makes room for the
     * next when it is taken back, so somebody else than who wanted it does that, and leads.
     */
    public PolicyException withdraw(ExceptionId id, Viewer.Member viewer) {
        var before = exceptions.find(id);
        conversations.changeable(before.conversation());
        if (before.isSettled()) {
            throw decidedAlready();
        }
        if (!before.isWithdrawableBy(viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-yours-to-withdraw",
                    "What was granted is taken back by a lead who did not ask for it.");
        }
        settle(before, PolicyException.State.WITHDRAWN, before.answer(), viewer);
        var after = exceptions.find(id);
        news.happened(after, "exception-withdrawn", viewer);
        news.over(before);
        return after;
    }

    private boolean allowed(
            PolicyException exception, Conversation conversation, Viewer.Member viewer) {
        var limits =
                offers.find(exception.offer().id()).orElseThrow(Policies::noSuchOffer).limits();
        var standing = soFar.held(conversation);
        var size = exception.amount() == null ? BigDecimal.ONE : exception.amount();
        return Room.within(
                        limits, viewer, standing.knownDays(), standing.had(exception.offer().id()))
                .holds(size);
    }

    private void settle(
            PolicyException before, PolicyException.State to, String answer, Viewer.Member viewer) {
        boolean moves =
                before.state() == PolicyException.State.ASKED
                        || to == PolicyException.State.WITHDRAWN
                                && before.state() == PolicyException.State.GRANTED;
        if (!moves
                || !store.decide(
                        before.id(),
                        before.state(),
                        to,
                        answer,
                        viewer.person(),
                        Instant.now(clock))) {
            throw decidedAlready();
        }
    }

    private static Refusal decidedAlready() {
        return new Refusal(
                Refusal.Kind.CONFLICT, "decided-already", "Somebody decided it meanwhile.");
    }
}
