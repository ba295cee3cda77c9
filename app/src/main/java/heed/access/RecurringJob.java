package heed.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A job of Heed's own that is done again and again for as long as the desk runs, on every node: its
 * steps see to it that nothing is done twice. A step that fails is told in the log, keeps nothing
 * back that comes after it, and is tried again in the next round.
 *
 * <p>It is never interrupted: that would close the connection of a statement that runs. Whoever
 * stops it waits for nothing; the step that runs is the last one, and what fails after the stop is
 * the stop's doing and not told.
 */
public abstract class RecurringJob implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RecurringJob.class);

    private final Viewer.Job viewer;
    private final Duration every;
    private volatile @Nullable Rounds rounds;
    private volatile boolean stopped;

    /**
     * @param name as which it looks at the desk, and stands in the log
     * @param every how long it rests between two rounds, and before the first
     */
    protected RecurringJob(String name, Duration every) {
        this.viewer = new Viewer.Job(name);
        this.every = every;
    }

    /** What is done in a round, in order, each on behalf of the job. */
    protected abstract List<Runnable> steps();

    /** Does one round now, and returns when it is done. */
    public final void round() {
        for (var step : steps()) {
            attempt(step);
        }
    }

    /** Runs {@code step}; what fails is told in the log, and no more. */
    protected final void attempt(Runnable step) {
        if (stopped) return;
        try {
            ViewerScope.run(viewer, step);
        } catch (RuntimeException failure) {
            if (stopped) return;
            // Its text may hold words of customers: only the kind of failure is told.
            log.warn("A step of {} failed: {}", viewer.name(), failure.getClass().getName());
        }
    }

    @Override
    public final void start() {
        var begun = new Rounds();
        rounds = begun;
        stopped = false;
        Thread.ofVirtual().name(viewer.name()).start(begun);
    }

    @Override
    public final void stop() {
        var ending = rounds;
        rounds = null;
        stopped = true;
        if (ending != null) {
            ending.end.release();
        }
    }

    @Override
    public final boolean isRunning() {
        return rounds != null;
    }

    /** One life of the job: a stop ends its own life, and not the one that a start begins after. */
    private final class Rounds implements Runnable {

        private final Semaphore end = new Semaphore(0);

        @Override
        public void run() {
            try {
                while (!end.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    round();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
