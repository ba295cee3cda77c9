package heed.servicelevel;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The job that reckons clocks anew and warns before a target is missed. Any node may do it. */
@Component
class ClockJob implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockJob.class);
    private static final Viewer JOB = new Viewer.Job("clocks");

    private final Reckoning reckoning;
    private final Warnings warnings;
    private final Duration every;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    ClockJob(
            Reckoning reckoning,
            Warnings warnings,
            @Value("${heed.clocks.every:2s}") Duration every) {
        this.reckoning = reckoning;
        this.warnings = warnings;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("clocks").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(every);
                ViewerScope.run(JOB, this::round);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn("Clocks wait for the database: {}", storeAway.getClass().getSimpleName());
            }
        }
    }

    private void round() {
        int taken;
        do {
            taken = reckoning.reckon();
        } while (running && taken > 0);
        warnings.warn();
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
