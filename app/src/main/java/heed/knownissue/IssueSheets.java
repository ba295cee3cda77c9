package heed.knownissue;

import heed.access.DeskFrame;
import heed.access.People;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of one known issue show. Thread-safe. */
@Component
@Transactional(readOnly = true)
class IssueSheets {

    private static final int MOST_CONVERSATIONS = 50;

    private final KnownIssues issues;
    private final IssueRights rights;
    private final IssueEndings endings;
    private final IssueUpdates updates;
    private final IssueLinks links;
    private final IssueLinkStore linked;
    private final Conversations conversations;
    private final People people;
    private final DeskFrame desk;
    private final Clock clock;

    IssueSheets(
            KnownIssues issues,
            IssueRights rights,
            IssueEndings endings,
            IssueUpdates updates,
            IssueLinks links,
            IssueLinkStore linked,
            Conversations conversations,
            People people,
            DeskFrame desk,
            Clock clock) {
        this.issues = issues;
        this.rights = rights;
        this.endings = endings;
        this.updates = updates;
        this.links = links;
        this.linked = linked;
        this.conversations = conversations;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    Html show(KnownIssue issue, @Nullable String told, Viewer.Member viewer) {
        var title = issue.title();
        var seen = linked.conversations(issue.id(), MOST_CONVERSATIONS);
        return Html.of(
                "knownissue/show",
                KnownIssueView.of(
                        desk.around(title, KnownIssuesPage.HERE, viewer).telling(told),
                        issue,
                        rights.mayWorkOn(issue.team()),
                        links.counts(List.of(issue)).getOrDefault(issue.id(), 0),
                        conversations.find(seen),
                        issue.state() == KnownIssue.State.FIXED ? endings.ready(issue.id()) : null,
                        updates.of(issue.id()),
                        issues.events(issue.id()),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    Html edit(
            @Nullable KnownIssue kept,
            IssueForm typed,
            @Nullable String problem,
            Viewer.Member viewer) {
        var title = kept == null ? "Open a known issue" : "Change “" + kept.title() + "”";
        return Html.of(
                "knownissue/edit",
                IssueFormView.of(
                        desk.around(title, KnownIssuesPage.HERE, viewer),
                        kept,
                        typed,
                        problem,
                        people.teams(),
                        people.all()));
    }
}
