package heed.channel.push;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * The job that sends pushes, each in a thread of its own: a push service that is slow keeps back
 * nobody whose service is not.
 */
@Component
class PushRound extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 32;

    private final Pushes pushes;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    PushRound(Pushes pushes) {
        super("pushes", EVERY);
        this.pushes = pushes;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::begin);
    }

    /** What finds no thread free is taken by the next round. */
    private void begin() {
        boolean more = true;
        while (more && free.tryAcquire()) {
            more = false;
            try {
                var claim = pushes.claim();
                if (claim.isPresent()) {
                    more = true;
                    Thread.ofVirtual().name("push").start(() -> send(claim.get()));
                }
            } finally {
                if (!more) {
                    free.release();
                }
            }
        }
    }

    private void send(PushStore.Claim claim) {
        try {
            attempt(() -> pushes.send(claim));
        } finally {
            free.release();
        }
    }
}
