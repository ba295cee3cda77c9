package heed.knownissue;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which conversations are about which known issue. Thread-safe. */
@Service
@Transactional
public class IssueLinks {

    private final KnownIssues issues;
    private final IssueLinkStore store;
    private final Conversations conversations;
    private final Elevation elevation;
    private final Clock clock;

    IssueLinks(
            KnownIssues issues,
            IssueLinkStore store,
            Conversations conversations,
            Elevation elevation,
            Clock clock) {
        this.issues = issues;
        this.store = store;
        this.conversations = conversations;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** What a conversation is about, when it is about a known issue. */
    @Transactional(readOnly = true)
    public Optional<KnownIssue> of(ConversationId id) {
        return store.of(id).map(issues::find);
    }

    /**
     * Says that a conversation is about it, and not about another that is still open.
     *
     * @param proposed whether Heed had found that it matches
     * @throws heed.web.Refusal when it is closed, or the viewer only reads the conversation
     */
    public void link(
            KnownIssueId issue, ConversationId id, boolean proposed, Viewer.Member viewer) {
        var about = conversations.changeable(id);
        var found = issues.find(issue);
        if (found.isClosed()) {
            throw KnownIssues.closed();
        }
        if (store.link(issue, about.id(), proposed, viewer.person(), Instant.now(clock))) {
            happened(id, "known-issue-linked", found, viewer);
        }
        store.leaveOthers(issue, about.id());
    }

    /** It is about something else. */
    public void unlink(KnownIssueId issue, ConversationId id, Viewer.Member viewer) {
        conversations.changeable(id);
        var found = issues.find(issue);
        if (store.unlink(issue, id)) {
            store.dismiss(issue, id, viewer.person(), Instant.now(clock));
            happened(id, "known-issue-unlinked", found, viewer);
        }
    }

    /** It is not proposed there again. */
    public void dismiss(KnownIssueId issue, ConversationId id, Viewer.Member viewer) {
        conversations.changeable(id);
        issues.find(issue);
        store.dismiss(issue, id, viewer.person(), Instant.now(clock));
    }

    /** How many conversations are about each: of all, whoever sees them. */
    Map<KnownIssueId, Integer> counts(List<KnownIssue> all) {
        return elevation.call(() -> store.counts(all.stream().map(KnownIssue::id).toList()));
    }

    private void happened(ConversationId id, String kind, KnownIssue issue, Viewer.Member viewer) {
        conversations.happened(
                id, kind, Optional.of(viewer.person()), Map.of("issue", issue.title()));
    }
}
