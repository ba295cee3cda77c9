package heed.conversation;

import heed.access.Viewer;
import heed.access.ViewerScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The job that wakes what was snoozed until now, and adds up the counts on the way. Any number of
 * nodes may do it.
 */
@Component
class Wakings implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Wakings.class);
    private static final Viewer JOB = new Viewer.Job("wakings");
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ConversationStates states;
    private final Tallies tallies;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    Wakings(ConversationStates states, Tallies tallies) {
        this.states = states;
        this.tallies = tallies;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("wakings").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                ViewerScope.run(JOB, states::wake);
                ViewerScope.run(JOB, tallies::fold);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException storeAway) {
                log.warn(
                        "Snoozed conversations wait for the database: {}",
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
