package heed.knownissue;

import heed.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody for whom news were let out is still to hear them, and where. Much may have
 * happened since, above all where they are tried again. For Heed's own job. Thread-safe.
 */
@Component
class IssueStanding {

    private final KnownIssues issues;
    private final IssueStandingStore store;

    IssueStanding(KnownIssues issues, IssueStandingStore store) {
        this.issues = issues;
        this.store = store;
    }

    /**
     * Where somebody is told, or why not.
     *
     * @param conversation null when they are not
     */
    record Place(@Nullable ConversationId conversation, String why) {}

    Place of(IssueDeliveryStore.Waiting one, IssueUpdate news) {
        if (issues.find(news.issue()).isClosed()) {
            return new Place(null, KnownIssues.CLOSED);
        }
        if (store.isOvertaken(one)) {
            return new Place(null, "They heard of it already.");
        }
        return store.where(one)
                .map(conversation -> new Place(conversation, ""))
                .orElse(new Place(null, "No conversation of theirs is about it any more."));
    }
}
