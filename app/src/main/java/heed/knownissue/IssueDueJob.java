package heed.knownissue;

import heed.access.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that tells when the time came by which customers were to hear. Any node may do it. */
@Component
class IssueDueJob extends RecurringJob {

    private final KnownIssues issues;
    private final IssueNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueDueJob(
            KnownIssues issues,
            IssueNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        super("known-issues-due", Duration.ofMinutes(1));
        this.issues = issues;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::tell);
    }

    /** One of which nobody can be told keeps no other back. */
    private void tell() {
        transaction.execute(status -> issues.open()).stream()
                .filter(this::isOverdue)
                .forEach(one ->
                        attempt(() ->
                                transaction.executeWithoutResult(status -> notices.overdue(one))));
    }

    private boolean isOverdue(KnownIssue issue) {
        var due = issue.nextUpdateAt();
        return issue.isOpen() && due != null && !due.isAfter(Instant.now(clock));
    }
}
