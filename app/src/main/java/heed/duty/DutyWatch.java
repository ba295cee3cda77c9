package heed.duty;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The job that tells those up the chain, sends alarms by the second path, and looks what is wrong.
 * Any number of nodes may do it: rows are claimed, and telling is once by itself.
 */
@Component
class DutyWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DutyWatch.class);
    private static final Viewer JOB = new Viewer.Job("duty");
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int LOOK_EACH = 12;

    private final Urgents urgents;
    private final Posts posts;
    private final Alarms alarms;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    DutyWatch(Urgents urgents, Posts posts, Alarms alarms) {
        this.urgents = urgents;
        this.posts = posts;
        this.alarms = alarms;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("duty").start(this::work);
    }

    private void work() {
        for (int round = 1; running; round++) {
            try {
                Thread.sleep(EVERY);
                ViewerScope.run(JOB, this::tellAll);
                if (round % LOOK_EACH == 0) {
                    ViewerScope.run(JOB, alarms::look);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn("The duty waits: {}", storeAway.getClass().getSimpleName());
            }
        }
    }

    private void tellAll() {
        boolean more = true;
        while (running && more) {
            more = urgents.tellNext();
        }
        more = true;
        while (running && more) {
            more = posts.sendNext();
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
