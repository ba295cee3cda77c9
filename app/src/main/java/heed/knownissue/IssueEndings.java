package heed.knownissue;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.web.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the conversations about what is fixed, in one step: those whose customer was told, and in
 * which nothing is asked, promised or complained of any more. Thread-safe.
 */
@Service
@Transactional
class IssueEndings {

    private static final int MOST = 200;

    private final KnownIssues issues;
    private final IssueLinkStore links;
    private final Conversations conversations;
    private final ConversationStates states;

    IssueEndings(
            KnownIssues issues,
            IssueLinkStore links,
            Conversations conversations,
            ConversationStates states) {
        this.issues = issues;
        this.links = links;
        this.conversations = conversations;
        this.states = states;
    }

    /** How many could be resolved, and how many stay open because something is. */
    record Ready(int settled, int unsettled) {}

    @Transactional(readOnly = true)
    Ready ready(KnownIssueId id) {
        var open = conversations.find(links.told(id, MOST));
        int settled = (int) open.stream().filter(this::isSettled).count();
        return new Ready(settled, open.size() - settled);
    }

    /**
     * Resolves those that nothing stands against; the others stay as they are.
     *
     * @throws Refusal when it is not fixed
     */
    int resolve(KnownIssueId id, Viewer.Member viewer) {
        if (issues.requireOpen(id).isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "not-fixed",
                    "It is not fixed: say so in its news first.");
        }
        int resolved = 0;
        for (var one : conversations.find(links.told(id, MOST))) {
            if (conversations.mayChange(one.id()) && isSettled(one)) {
                states.resolve(one.id(), Outcome.SOLVED, "", viewer);
                resolved++;
            }
        }
        return resolved;
    }

    private boolean isSettled(Conversation one) {
        return one.openAsks() == 0 && one.waitingSince() == null && states.isSettled(one);
    }
}
