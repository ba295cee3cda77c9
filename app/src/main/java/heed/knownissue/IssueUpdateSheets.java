package heed.knownissue;

import heed.access.DeskFrame;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.gate.Finding;
import heed.gate.Gate;
import heed.gate.Outgoing;
import heed.message.Messages;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of news show. Thread-safe. */
@Component
@Transactional(readOnly = true)
class IssueUpdateSheets {

    private final KnownIssues issues;
    private final IssueRights rights;
    private final IssueUpdates updates;
    private final PutAsideStore aside;
    private final IssueLinkStore links;
    private final IssueLetters letters;
    private final Conversations conversations;
    private final Messages messages;
    private final Gate gate;
    private final DeskFrame desk;
    private final Clock clock;

    IssueUpdateSheets(
            KnownIssues issues,
            IssueRights rights,
            IssueUpdates updates,
            PutAsideStore aside,
            IssueLinkStore links,
            IssueLetters letters,
            Conversations conversations,
            Messages messages,
            Gate gate,
            DeskFrame desk,
            Clock clock) {
        this.issues = issues;
        this.rights = rights;
        this.updates = updates;
        this.aside = aside;
        this.links = links;
        this.letters = letters;
        this.conversations = conversations;
        this.messages = messages;
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
    }

    /** How far it is and when customers hear next, as it was typed. */
    record Typed(String state, String nextUpdateAt) {}

    /**
     * As one customer would read it.
     *
     * @param held what would hold it there
     */
    record Preview(Conversation conversation, IssueLetters.Letter letter, List<String> held) {}

    Html form(
            KnownIssue issue,
            Map<String, String> texts,
            @Nullable Typed typed,
            @Nullable Refusal refusal,
            Viewer.Member viewer) {
        var usual =
                new Typed(
                        issue.state().word(), IssueForm.local(issue.nextUpdateAt(), viewer.zone()));
        return Html.of(
                "knownissue/update-form",
                IssueUpdateFormView.of(
                        desk.around("News: " + issue.title(), KnownIssuesPage.HERE, viewer),
                        issue,
                        texts,
                        typed == null ? usual : typed,
                        updates.readers(issue.id()),
                        refusal == null ? null : refusal.sentence()));
    }

    Html show(
            IssueUpdate news,
            @Nullable String told,
            @Nullable String problem,
            Viewer.Member viewer) {
        var issue = issues.find(news.issue());
        return Html.of(
                "knownissue/update",
                IssueUpdateView.of(
                        desk.around("News: " + issue.title(), KnownIssuesPage.HERE, viewer)
                                .telling(told),
                        new IssueUpdateView.Known(
                                issue,
                                news,
                                rights.mayWorkOn(issue.team()),
                                updates.readers(issue.id()),
                                updates.counts(news.id()),
                                aside.of(news.id()),
                                aside.stopped(news.id()),
                                news.isLetOut() ? null : preview(news, viewer)),
                        problem,
                        viewer,
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    /** With the newest conversation about it that the viewer sees. */
    private @Nullable Preview preview(IssueUpdate news, Viewer.Member viewer) {
        var newest = links.conversations(news.issue(), 1);
        if (newest.isEmpty()) {
            return null;
        }
        var conversation = conversations.find(newest.getFirst());
        var letter = letters.write(news, conversation);
        var passage =
                gate.look(
                        new Outgoing(
                                conversation,
                                messages.thread(conversation.id()),
                                letter.text(),
                                viewer,
                                List.of()));
        return new Preview(
                conversation,
                letter,
                passage.findings().stream()
                        .filter(one -> one.level().holds())
                        .map(Finding::message)
                        .toList());
    }
}
