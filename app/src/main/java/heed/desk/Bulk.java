package heed.desk;

import heed.access.Viewer;
import heed.ask.AsksOpen;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
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

    private final Conversations conversations;
    private final ConversationStates states;
    private final TalkDeeds deeds;

    Bulk(Conversations conversations, ConversationStates states, TalkDeeds deeds) {
        this.conversations = conversations;
        this.states = states;
        this.deeds = deeds;
    }

    /**
     * @param to whom, until when or what, as {@link TalkDeeds} takes it
     * @throws Refusal when there are too many, or none
     */
    BulkResult apply(
            BulkDeed deed, String to, String at, List<ConversationId> ids, Viewer.Member viewer) {
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
                apply(deed, to, at, id, viewer);
                done.add(id);
            } catch (Refusal refusal) {
                refused.computeIfAbsent(why(refusal, one), why -> new ArrayList<>()).add(name);
            } catch (DataAccessException storeAway) {
                refused.computeIfAbsent(
                                "The database did not take it: try again.",
                                why -> new ArrayList<>())
                        .add(name);
            }
        }
        return new BulkResult(deed, done, refused);
    }

    private void apply(
            BulkDeed deed, String to, String at, ConversationId id, Viewer.Member viewer) {
        switch (deed) {
            case TAKE -> deeds.give(id, "me", viewer);
            case GIVE -> deeds.give(id, "person:" + to, viewer);
            case MOVE -> deeds.give(id, "team:" + to, viewer);
            case SNOOZE -> deeds.snooze(id, to, at, viewer);
            case TAG -> deeds.addTags(id, to, viewer);
            case PRIORITY -> deeds.prioritise(id, to, viewer);
            case RESOLVE -> states.resolve(id, viewer);
            case REOPEN -> states.reopen(id, null, viewer);
            case SPAM -> states.markSpam(id, viewer);
        }
    }

    /** The same for all that were refused alike: a sentence that names one is not. */
    private static String why(Refusal refusal, @Nullable Conversation one) {
        if (refusal instanceof AsksOpen) {
            return "Something they asked is open. Resolve it by itself and say why.";
        }
        return one == null
                ? refusal.sentence()
                : refusal.sentence().replace(one.reference() + " is", "It is");
    }
}
