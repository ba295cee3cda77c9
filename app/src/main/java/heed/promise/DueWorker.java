package heed.promise;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The job that looks at the times of promises and next steps, again and again. Any number of nodes
 * may do it.
 */
@Component
class DueWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final DueSweep sweep;
    private final StepSweep steps;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    DueWorker(DueSweep sweep, StepSweep steps) {
        this.sweep = sweep;
        this.steps = steps;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("promises-due").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                sweep.round();
                steps.round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn(
                        "The times of promises wait for the database: {}",
                        storeAway.getClass().getSimpleName());
            }
        }
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
