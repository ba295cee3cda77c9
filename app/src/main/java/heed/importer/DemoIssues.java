package heed.importer;

import heed.access.Viewer;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.knownissue.IssueLinks;
import heed.knownissue.IssueText;
import heed.knownissue.IssueUpdateWanted;
import heed.knownissue.IssueUpdates;
import heed.knownissue.KnownIssue;
import heed.knownissue.KnownIssueWanted;
import heed.knownissue.KnownIssues;
import heed.web.DeskClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is broken in the demo, with the conversations about it, and work that was planned. */
@Component
class DemoIssues {

    private static final int MOST = 200;
    private static final Set<String> ABOUT_SYNC =
            Set.of("Nothing syncs since this morning", "503 on upload");

    private final KnownIssues issues;
    private final IssueLinks links;
    private final IssueUpdates updates;
    private final Conversations conversations;
    private final Clock clock;

    DemoIssues(
            KnownIssues issues,
            IssueLinks links,
            IssueUpdates updates,
            Conversations conversations,
            Clock clock) {
        this.issues = issues;
        this.links = links;
        this.updates = updates;
        this.conversations = conversations;
        this.clock = clock;
    }

    void tell(DemoHouse.Built house) {
        var pavel = house.worker("pavel");
        at(Duration.ofDays(11), () -> move(pavel));
        at(Duration.ofDays(7), () -> issues.close(issues.open().getFirst().id(), pavel));
        at(Duration.ofMinutes(100), () -> sync(pavel));
        at(Duration.ofMinutes(20), () -> about(pavel));
    }

    private void sync(Viewer.Member pavel) {
        var began = Instant.now(clock);
        var next = began.plus(Duration.ofMinutes(150));
        issues.open(
                wanted(
                        pavel,
                        KnownIssue.Kind.PROBLEM,
                        null,
                        null,
                        next,
                        new IssueText(
                                "en",
                                "Rides do not sync on the eastern servers",
                                "Uploads end with error 503. Your rides are safe on the phone and upload by themselves"
                                        + " later: please do not reinstall the app."),
                        new IssueText(
                                "de",
                                "Touren werden auf den östlichen Servern nicht synchronisiert",
                                "Das Hochladen endet mit Fehler 503. Die Touren liegen sicher auf dem Telefon und werden"
                                        + " später von selbst hochgeladen: bitte die App nicht neu installieren.")),
                pavel);
    }

    /** Two wrote of it; what is new waits for a lead to let it out. */
    private void about(Viewer.Member pavel) {
        var id = issues.open().getFirst().id();
        conversations.list(ConversationFilter.of(Map.of("state", "open")), null, MOST).stream()
                .filter(one -> ABOUT_SYNC.contains(one.subject()))
                .forEach(one -> links.link(id, one.id(), true, pavel));
        updates.write(
                id,
                new IssueUpdateWanted(
                        KnownIssue.State.IDENTIFIED,
                        Instant.now(clock).plus(Duration.ofHours(4)),
                        Map.of(
                                "en",
                                "we have found it: a certificate in front of the eastern servers had run out. Sync comes back step by step this"
                                        + " afternoon. Your rides are safe, and you need not do anything.\n\nKind regards\nPavel")),
                pavel);
    }

    private void move(Viewer.Member pavel) {
        var from = Instant.now(clock).plus(Duration.ofDays(2));
        issues.open(
                wanted(
                        pavel,
                        KnownIssue.Kind.PLANNED,
                        from,
                        from.plus(Duration.ofHours(2)),
                        from.plus(Duration.ofHours(3)),
                        new IssueText(
                                "en",
                                "Maps move to new servers",
                                "For two hours no new maps are drawn. Maps that were loaded before work as ever.")),
                pavel);
    }

    private static KnownIssueWanted wanted(
            Viewer.Member owner,
            KnownIssue.Kind kind,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant next,
            IssueText... texts) {
        return new KnownIssueWanted(
                kind,
                KnownIssue.State.INVESTIGATING,
                owner.teams().iterator().next(),
                owner.person(),
                "en",
                true,
                null,
                from,
                until,
                next,
                List.of(texts));
    }

    private void at(Duration ago, Runnable work) {
        DeskClock.at(Instant.now(clock).minus(ago), work);
    }
}
