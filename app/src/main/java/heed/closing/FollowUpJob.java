package heed.closing;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The job that asks customers and checks in. Any number of nodes may do it: each end is claimed.
 */
@Component
class FollowUpJob extends RecurringJob {

    private final FollowUps followUps;

    FollowUpJob(FollowUps followUps) {
        super("closings", Duration.ofSeconds(30));
        this.followUps = followUps;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::ask, this::check);
    }

    private void ask() {
        followUps.toAsk().forEach(id -> attempt(() -> one(id, followUps::ask)));
    }

    private void check() {
        followUps.toCheck().forEach(id -> attempt(() -> one(id, followUps::check)));
    }

    private void one(ClosingId id, Consumer<ClosingId> deed) {
        if (followUps.begin(id)) {
            deed.accept(id);
        }
    }
}
