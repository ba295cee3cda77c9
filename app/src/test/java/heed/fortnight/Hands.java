package heed.fortnight;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.access.Viewer;
import heed.ask.AskOutcomes;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import heed.conversation.Conversation;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Merges;
import heed.conversation.NextStep;
import heed.conversation.Outcome;
import heed.fortnight.Deed.What;
import heed.gate.Confirmation;
import heed.gate.PromiseWords;
import heed.handoff.Accepting;
import heed.handoff.HandOffId;
import heed.handoff.HandOffWanted;
import heed.handoff.HandOffs;
import heed.promise.PromiseId;
import heed.promise.PromiseOutcomes;
import heed.promise.PromiseState;
import heed.promise.Promises;
import heed.reply.Replies;
import heed.reply.ReplyAsks;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.servicelevel.Clocks;
import heed.servicelevel.PauseReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the team does, through the verbs that its screens use. Made anew for each test. */
final class Hands {

    /** A promise as the plan means it: of which conversation, made by whom, due when. */
    record Made(PromiseId id, int of, Viewer.Member by, Instant at, Instant due) {}

    @Autowired Cast cast;
    @Autowired Conversations desk;
    @Autowired ConversationStates states;
    @Autowired Merges merges;
    @Autowired AskOutcomes asks;
    @Autowired Replies replies;
    @Autowired Promises promises;
    @Autowired PromiseOutcomes outcomes;
    @Autowired Clocks clocks;
    @Autowired HandOffs handOffs;
    @Autowired Accepting accepting;

    /** The latest of each conversation. */
    final Map<Integer, Made> promised = new HashMap<>();

    final Map<PromiseId, Made> all = new HashMap<>();
    private final Map<Integer, HandOffId> asked = new HashMap<>();
    private final Map<Integer, Integer> hops = new HashMap<>();

    /** Returns who did it. */
    Viewer.Member perform(
            Deed deed,
            Conversation on,
            @Nullable Conversation other,
            Viewer.Member owner,
            Crew crew) {
        boolean answers = deed.what() == What.ACCEPT || deed.what() == What.DECLINE;
        var by = answers ? crew.colleagueOf(owner) : owner;
        cast.as(
                by,
                () -> {
                    if (deed.what().isReply()) {
                        reply(deed, on, by);
                    } else {
                        act(deed, on, other, by, crew);
                    }
                    return true;
                });
        return by;
    }

    private void act(
            Deed deed, Conversation on, @Nullable Conversation other, Viewer.Member by, Crew crew) {
        var id = on.id();
        switch (deed.what()) {
            case RESOLVE -> states.resolve(id, Outcome.SOLVED, "On the phone", by);
            case KEEP -> outcomes.keep(latest(deed), null, by);
            case RENEW -> renew(deed, on, by);
            case WITHDRAW -> outcomes.withdraw(latest(deed), "They have it already", by);
            case TELL -> outcomes.tell(latest(deed), "On the phone", by);
            case PAUSE_FOR_CUSTOMER -> clocks.pause(id, PauseReason.CUSTOMER, "A photo", by);
            case PAUSE_FOR_OTHERS -> clocks.pause(id, PauseReason.OTHERS, "The maker", by);
            case PAUSE_AS_AGREED -> clocks.pause(id, PauseReason.AGREED, "After Easter", by);
            case RESUME -> clocks.resume(id, by);
            case SNOOZE -> states.snooze(id, deed.until(), by);
            case ASK_TO_TAKE_OVER -> ask(deed, on, by, crew);
            case ACCEPT -> {
                accepting.accept(asked.get(deed.of()), by);
                hops.merge(deed.of(), 1, Integer::sum);
            }
            case DECLINE -> accepting.decline(asked.get(deed.of()), "I am full", by);
            case MERGE -> merges.merge(id, Objects.requireNonNull(other).id(), true, by);
            default -> throw new AssertionError(deed);
        }
    }

    private PromiseId latest(Deed deed) {
        return promised.get(deed.of()).id();
    }

    private void renew(Deed deed, Conversation on, Viewer.Member by) {
        var due = Objects.requireNonNull(deed.until());
        var next = outcomes.renew(latest(deed), due, WallClock.BERLIN, "The maker is late", by);
        desk.plan(on.id(), new NextStep("Call them", due), by);
        made(deed, next, by, due);
    }

    private void made(Deed deed, PromiseId id, Viewer.Member by, Instant due) {
        var made = new Made(id, deed.of(), by, deed.at(), due);
        promised.put(deed.of(), made);
        all.put(id, made);
    }

    private void ask(Deed deed, Conversation on, Viewer.Member by, Crew crew) {
        var until = deed.until();
        var step =
                new NextStep(
                        "Look at the frame",
                        until == null ? crew.plan().hours.after(deed.at(), 300) : until);
        asked.put(
                deed.of(),
                handOffs.ask(
                        on.id(),
                        new HandOffWanted(
                                crew.colleagueOf(by).person(),
                                null,
                                "You know frames",
                                "It creaks",
                                "Oil",
                                step,
                                hops.getOrDefault(deed.of(), 0) > 0),
                        by));
    }

    private void reply(Deed deed, Conversation on, Viewer.Member by) {
        boolean answers = deed.what() != What.PUTS_OFF && deed.what() != What.PROMISE;
        var verdicts =
                asks.known(on.id()).stream()
                        .filter(one -> one.waits())
                        .map(one ->
                                new AskVerdict(
                                        one.id(), answers ? AskState.ANSWERED : AskState.OPEN, ""))
                        .toList();
        var outcome =
                !deed.what().resolvesWithReply()
                        ? null
                        : deed.what() == What.REPLY_WITH_WORKAROUND
                                ? Outcome.WORKAROUND
                                : Outcome.SOLVED;
        var said =
                new ReplyAsks(
                        verdicts,
                        outcome == null ? "" : "Told by phone",
                        PromiseWords.NONE,
                        outcome);
        send(deed, on, by, said, List.of());
        if (deed.what() == What.PROMISE) {
            confirm(deed, on, by);
        }
    }

    private void send(
            Deed deed,
            Conversation on,
            Viewer.Member by,
            ReplyAsks said,
            List<Confirmation> confirmed) {
        var until = deed.until();
        var request =
                new ReplyRequest(
                        on.id(),
                        Words.reply(deed.what()) + "\n" + by.name(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        deed.what().resolvesWithReply(),
                        until == null ? null : new NextStep("Go on", until),
                        confirmed,
                        said);
        if (replies.send(request, by) instanceof SendOutcome.Held held) {
            assertThat(confirmed).as("held again: %s", held.findings()).isEmpty();
            var words =
                    held.findings().stream()
                            .map(one -> new Confirmation(one.id(), "It is meant so"))
                            .toList();
            send(deed, on, by, said, words);
        }
    }

    /** The review found it in the words; whoever wrote them says by when. */
    private void confirm(Deed deed, Conversation on, Viewer.Member by) {
        var due = Objects.requireNonNull(deed.until());
        var found =
                promises.of(on.id()).stream()
                        .filter(one -> one.state() == PromiseState.FOUND)
                        .findFirst()
                        .orElseThrow();
        promises.move(found.id(), due, WallClock.BERLIN, by);
        made(deed, found.id(), by, due);
    }
}
