package heed.desk;

import heed.access.Viewer;
import heed.ask.AsksOpen;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.macro.BulkRunId;
import heed.macro.BulkRuns;
import heed.macro.BulkWish;
import heed.macro.MacroId;
import heed.macro.MacroOutcome;
import heed.macro.MacroRuns;
import heed.macro.MacroWish;
import heed.macro.Macros;
import heed.promise.PromisesOpen;
import heed.reply.OutcomeProposals;
import heed.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Does the same to many conversations, each by the same verb as alone and in a transaction of its
 * own: what cannot be done to one keeps none of the others back. Thread-safe.
 */
@Service
class Bulk {

    static final int MOST = 500;

    /** More are written to in the background: each reply is read before it leaves. */
    private static final int MOST_REPLIES_AT_ONCE = 20;

    private final Conversations conversations;
    private final ConversationStates states;
    private final OutcomeProposals outcomes;
    private final TalkDeeds deeds;
    private final Macros macros;
    private final MacroRuns runs;
    private final BulkRuns background;

    Bulk(
            Conversations conversations,
            ConversationStates states,
            OutcomeProposals outcomes,
            TalkDeeds deeds,
            Macros macros,
            MacroRuns runs,
            BulkRuns background) {
        this.conversations = conversations;
        this.states = states;
        this.outcomes = outcomes;
        this.deeds = deeds;
        this.macros = macros;
        this.runs = runs;
        this.background = background;
    }

    /** Whether it takes longer than somebody waits. */
    boolean takesLong(BulkDeed deed, List<ConversationId> ids) {
        return deed.writes() && ids.size() > MOST_REPLIES_AT_ONCE;
    }

    /**
     * Begins it in the background.
     *
     * @throws Refusal when there are too many
     */
    BulkRunId begin(BulkWanted wanted, List<ConversationId> ids, Viewer.Member viewer) {
        boolean says = wanted.deed() == BulkDeed.REPLY;
        var wish =
                new BulkWish(
                        says ? null : MacroId.of(wanted.to()),
                        says ? wanted.to() : null,
                        wanted.key(),
                        wanted.reason());
        return background.begin(wish, ids, viewer);
    }

    /**
     * @throws Refusal when there are too many, or none
     */
    BulkResult apply(BulkWanted wanted, List<ConversationId> ids, Viewer.Member viewer) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "choose-some",
                    ids.isEmpty()
                            ? "Choose some conversations first."
                            : "Choose five hundred conversations at most.");
        }
        var known =
                conversations.find(ids).stream()
                        .collect(Collectors.toMap(Conversation::id, Function.identity()));
        var done = new ArrayList<ConversationId>();
        Map<String, List<String>> refused = new LinkedHashMap<>();
        for (var id : ids) {
            var one = known.get(id);
            var name = one == null ? "one of them" : one.reference();
            try {
                var held = apply(wanted, id, viewer);
                if (held == null) {
                    done.add(id);
                } else {
                    refused.computeIfAbsent(
                                    "Not sent, and your draft there now. " + held,
                                    why -> new ArrayList<>())
                            .add(name);
                }
            } catch (Refusal refusal) {
                refused.computeIfAbsent(why(refusal, one), why -> new ArrayList<>()).add(name);
            } catch (DataAccessException storeAway) {
                refused.computeIfAbsent(
                                "The database did not take it: try again.",
                                why -> new ArrayList<>())
                        .add(name);
            }
        }
        return new BulkResult(wanted.deed(), done, refused);
    }

    /** Why what it says was held; null when all of it was done. */
    private @Nullable String apply(BulkWanted wanted, ConversationId id, Viewer.Member viewer) {
        var to = wanted.to();
        switch (wanted.deed()) {
            case TAKE -> deeds.give(id, "me", viewer);
            case GIVE -> deeds.give(id, "person:" + to, viewer);
            case MOVE -> deeds.give(id, "team:" + to, viewer);
            case SNOOZE -> deeds.snooze(id, to, wanted.at(), viewer);
            case TAG -> deeds.addTags(id, to, viewer);
            case PRIORITY -> deeds.prioritise(id, to, viewer);
            case RESOLVE -> states.resolve(id, outcome(to, id), "", viewer);
            case REOPEN -> states.reopen(id, null, viewer);
            case SPAM -> states.markSpam(id, viewer);
            case RUN, MACRO -> {
                var macro = macros.find(MacroId.of(to));
                var wish = new MacroWish(wanted.key(), List.of(), wanted.reason());
                return held(runs.run(macro, id, wish, viewer));
            }
            case REPLY -> {
                return held(runs.reply(to, id, wanted.key(), viewer));
            }
        }
        return null;
    }

    /** The one that was chosen for all of them, or for each the one that it looks like. */
    private Outcome outcome(String chosen, ConversationId id) {
        return chosen.equals(BulkEnding.EACH) ? outcomes.of(id) : Outcome.of(chosen);
    }

    private static @Nullable String held(MacroOutcome outcome) {
        return switch (outcome) {
            case MacroOutcome.Done done -> null;
            case MacroOutcome.Held held -> held.why();
        };
    }

    /** The same for all that were refused alike: a sentence that names one is not. */
    private static String why(Refusal refusal, @Nullable Conversation one) {
        if (refusal instanceof AsksOpen) {
            return "Something they asked is open. Resolve it by itself and say why.";
        }
        if (refusal instanceof PromisesOpen) {
            return "We promised something and have not kept it. Keep it or give a new date first.";
        }
        return one == null
                ? refusal.sentence()
                : refusal.sentence().replace(one.reference() + " is", "It is");
    }
}
