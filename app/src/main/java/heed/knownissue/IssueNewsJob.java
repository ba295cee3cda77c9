package heed.knownissue;

import heed.access.RecurringJob;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells customers the news of known issues, one after the other, each in a transaction that also
 * says that they were told: when the desk is killed in it, nothing was sent, and whoever looks next
 * tells them. Any number of nodes may do it.
 */
@Component
class IssueNewsJob extends RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(IssueNewsJob.class);
    private static final int MOST_A_ROUND = 500;

    private final KnownIssues issues;
    private final IssueUpdateStore updates;
    private final IssueDeliveryStore deliveries;
    private final IssueTelling telling;
    private final IssueNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueNewsJob(
            KnownIssues issues,
            IssueUpdateStore updates,
            IssueDeliveryStore deliveries,
            IssueTelling telling,
            IssueNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        super("known-issues", Duration.ofSeconds(1));
        this.issues = issues;
        this.updates = updates;
        this.deliveries = deliveries;
        this.telling = telling;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::begin, this::tell);
    }

    /** From now on the issue says what its news say. */
    private void begin() {
        transaction.executeWithoutResult(status -> {
            var now = Instant.now(clock);
            updates.begin(now).ifPresent(news -> issues.told(news, now));
        });
    }

    private void tell() {
        int told = 0;
        while (told < MOST_A_ROUND && tellOne()) {
            told++;
        }
    }

    /** Whether there was somebody to tell. */
    private boolean tellOne() {
        var claimed = new AtomicReference<IssueDeliveryStore.@Nullable Waiting>();
        try {
            transaction.executeWithoutResult(status ->
                    deliveries
                            .claim()
                            .ifPresent(one -> {
                                claimed.set(one);
                                settle(one, telling.tell(one));
                            }));
        } catch (Refusal refusal) {
            refuse(claimed.get(), refusal.sentence(), refusal);
        } catch (RuntimeException broken) {
            log.warn("One customer was not told: {}", broken.getClass().getSimpleName());
            refuse(claimed.get(), "It could not be done just now: try it again.", broken);
        }
        return claimed.get() != null;
    }

    private void settle(IssueDeliveryStore.Waiting one, IssueTelling.Told told) {
        deliveries.settle(one, told, Instant.now(clock));
        if (Set.of("held", "refused").contains(told.state())) {
            updates.find(one.update())
                    .ifPresent(news -> notices.aside(issues.find(news.issue()), news));
        }
    }

    /** Without it none is passed over: what was not claimed waits on. */
    private void refuse(
            IssueDeliveryStore.@Nullable Waiting one, String why, RuntimeException reason) {
        if (one == null) {
            throw reason;
        }
        transaction.executeWithoutResult(status -> settle(one, told(one, why)));
    }

    private static IssueTelling.Told told(IssueDeliveryStore.Waiting one, String why) {
        return new IssueTelling.Told("refused", one.conversation(), null, why);
    }
}
