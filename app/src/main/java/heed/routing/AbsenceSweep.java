package heed.routing;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The job that gives on what presses while its owner is away. Any number of nodes may do it. */
@Component
class AbsenceSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AbsenceSweep.class);
    private static final Viewer JOB = new Viewer.Job("absences");
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Passing passing;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    AbsenceSweep(Passing passing) {
        this.passing = passing;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("absences").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                sweep();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn(
                        "What presses while people are away waits: {}",
                        storeAway.getClass().getSimpleName());
            }
        }
    }

    /** Does all that is to be done now. */
    void sweep() {
        ViewerScope.run(
                JOB,
                () -> {
                    passing.pressing().forEach(passing::passOn);
                    passing.welcome();
                });
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
