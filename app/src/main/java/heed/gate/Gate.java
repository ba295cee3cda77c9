package heed.gate;

import heed.access.Viewer;
import heed.ask.AskOutcomes;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import heed.canned.CannedUses;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.promise.PromisesInReplies;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is about to be said to a customer, as loud as the team wants it: while somebody
 * writes, and once more on the server before anything leaves. Keeps what it held and what became of
 * it, and lets a check that is overridden too often fall to a hint. Thread-safe.
 */
@Service
public class Gate {

    private static final int LONGEST = 500_000;

    private final Gathering gathering;
    private final AskOutcomes asks;
    private final Reviews reviews;
    private final Levels levels;
    private final CannedUses canned;
    private final PromisesInReplies promises;
    private final GateStore store;
    private final WhileWriting whileWriting;
    private final Clock clock;

    Gate(
            Gathering gathering,
            AskOutcomes asks,
            Reviews reviews,
            Levels levels,
            CannedUses canned,
            PromisesInReplies promises,
            GateStore store,
            WhileWriting whileWriting,
            Clock clock) {
        this.gathering = gathering;
        this.asks = asks;
        this.reviews = reviews;
        this.levels = levels;
        this.canned = canned;
        this.promises = promises;
        this.store = store;
        this.whileWriting = whileWriting;
        this.clock = clock;
    }

    /**
     * Reads what somebody is writing; nothing is sent and nothing kept. It must not be called in a
     * transaction: none is open while the draft is read. A newer call of the same person overtakes
     * it.
     *
     * @param draft plain text; places in the answer are places in it
     * @param verdicts what the writer says it does about what was asked
     * @throws Refusal when the viewer may not see the conversation, the draft is too long, or
     *     {@code review-overtaken}
     */
    public Reviewed review(
            ConversationId conversation,
            String draft,
            List<AskVerdict> verdicts,
            Viewer.Member viewer) {
        if (draft.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "text-too-long", "This is too long for a reply.");
        }
        var known = gathering.of(conversation, draft, verdicts, viewer);
        return switch (reviews.ofWriting(known.draft().review(), viewer.person())) {
            case ReviewRoom.Outcome.Read(var review) -> {
                var read = reading(known).of(review).withBlanks(draft);
                var reviewed = read.with(known.vows(read.promises()), draft);
                whileWriting.tell(conversation, viewer.person(), draft, reviewed);
                yield reviewed;
            }
            case ReviewRoom.Outcome.Not(var why) -> Reviewed.not(why);
            case ReviewRoom.Outcome.Overtaken() ->
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "review-overtaken",
                            "A newer draft is being read instead.");
        };
    }

    /**
     * Reads a reply that wants to leave. The caller need not hold the conversation meanwhile: when
     * the thread has moved on, it asks again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Passage look(Outgoing outgoing) {
        var known = gathering.of(outgoing);
        var reviewed =
                switch (reviews.ofSending(known.draft().review())) {
                    case ReviewRoom.Outcome.Read(var review) -> reading(known).of(review);
                    case ReviewRoom.Outcome.Not(var why) -> Reviewed.not(why);
                    case ReviewRoom.Outcome.Overtaken() -> Reviewed.not("it was given up");
                };
        var blanks = Unfilled.with(reviewed.atTheGate(), outgoing.text());
        var found = known.vows(reviewed.promises()).with(blanks, reviewed.promises());
        var asked = known.draft().asked();
        var taken = reviewed.isRead() ? reviewed.asks() : asked.besides(Set.of());
        return new Passage(
                outgoing,
                found,
                known.rules().told(),
                asked.taken(taken),
                known.draft().promises(reviewed.promises()));
    }

    /** Keeps that a reply was held: what is changed before it leaves was caught. */
    @Transactional
    public void hold(Passage passage) {
        var loud = passage.loud().stream().map(Decision::told).toList();
        store.hold(
                passage.outgoing().conversation().id(),
                passage.outgoing().writer().person(),
                loud,
                Instant.now(clock));
    }

    /** Keeps what became of all that was found and asked when a reply was put on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passed(
            Passage passage,
            List<Confirmation> confirmed,
            PromiseWords promised,
            MessageId message) {
        asks.said(
                passage.outgoing().conversation().id(),
                message,
                passage.asks(),
                passage.outgoing().writer());
        var vowed = promised.of(passage.promises(confirmed));
        promises.said(
                passage.outgoing().conversation().id(),
                message,
                vowed,
                promised.deeds(vowed),
                passage.outgoing().writer());
        int open =
                (int) passage.asks().stream().filter(ask -> ask.state() == AskState.OPEN).count();
        int asked = passage.asks().size();
        canned.sent(
                new CannedUses.Sent(
                        passage.outgoing().conversation(), message, passage.outgoing().writer()),
                passage.outgoing().text(),
                asked,
                asked - open);
        var before =
                whileWriting.take(
                        passage.outgoing().conversation().id(),
                        passage.outgoing().writer().person());
        var decisions = Decision.of(passage.toldToo(before), confirmed);
        if (decisions.isEmpty()) {
            return;
        }
        store.decide(passage, message, decisions, Instant.now(clock));
        var team = passage.outgoing().conversation().team();
        decisions.stream()
                .filter(one -> one.kind() == Decision.Kind.CONFIRMED)
                .filter(one -> one.finding().level() == Level.WARN)
                .map(one -> one.finding().check())
                .distinct()
                .forEach(check -> levels.learn(team, check));
    }

    private Reading reading(Gathered known) {
        return new Reading(
                known.draft(), new LevelPolicy(reviews.levels(), known.rules().chosen()));
    }
}
