package heed.routing;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The job that gives on what presses while its owner is away. Any number of nodes may do it. */
@Component
class AbsenceSweep extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Passing passing;

    AbsenceSweep(Passing passing) {
        super("absences", EVERY);
        this.passing = passing;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::passOn, passing::welcome);
    }

    /** One that cannot be passed on keeps no other back. */
    private void passOn() {
        passing.pressing().forEach(one -> attempt(() -> passing.passOn(one)));
    }
}
