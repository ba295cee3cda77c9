package heed.knownissue;

import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a known issue, and the leads, what customers were not told of it: each thing
 * once. Thread-safe.
 */
@Component
class IssueNotices {

    private final Notices notices;

    IssueNotices(Notices notices) {
        this.notices = notices;
    }

    /** Some are put aside: told with the first of them. */
    void aside(KnownIssue issue, IssueUpdate news) {
        tell(
                issue,
                new Notice(
                        "known-issue-aside:" + news.id(),
                        Notice.Matter.PROMISE,
                        "News of “%s” do not reach everybody: see what was put aside."
                                .formatted(issue.title()),
                        KnownIssuesPage.HERE + "/updates/" + news.id(),
                        true));
    }

    /** The time came by which customers were to hear. */
    void overdue(KnownIssue issue) {
        tell(
                issue,
                new Notice(
                        due(issue),
                        Notice.Matter.PROMISE,
                        "Customers were to hear of “%s” by now: write what is new, if only by when they hear."
                                .formatted(issue.title()),
                        KnownIssuesPage.HERE + "/" + issue.id(),
                        true));
    }

    /**
     * Customers hear by another time: that the one before came is no news any more.
     *
     * @param next null when they hear nothing more
     */
    void planned(KnownIssue before, @Nullable Instant next) {
        if (!Objects.equals(before.nextUpdateAt(), next)) {
            notices.over(due(before));
        }
    }

    private static String due(KnownIssue issue) {
        return "known-issue-due:" + issue.id() + ":" + issue.nextUpdateAt();
    }

    private void tell(KnownIssue issue, Notice notice) {
        notices.tell(notice, List.of(issue.owner()));
        notices.tellLeads(notice, issue.team(), issue.owner());
    }
}
