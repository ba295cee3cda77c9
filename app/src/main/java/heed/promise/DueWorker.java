package heed.promise;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The job that looks at the times of promises and next steps, again and again. Any number of nodes
 * may do it.
 */
@Component
class DueWorker extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(20);

    private final DueSweep sweep;
    private final StepSweep steps;

    DueWorker(DueSweep sweep, StepSweep steps) {
        super("promises-due", EVERY);
        this.sweep = sweep;
        this.steps = steps;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(sweep::round, steps::round);
    }
}
