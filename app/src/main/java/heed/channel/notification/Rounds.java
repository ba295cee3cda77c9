package heed.channel.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends notifications, what presses, and answers by mail, each in a thread of its own: wakes when
 * something waits, and now and then for what other nodes left.
 */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Answering answering;
    private final NoticeMails notices;
    private final Semaphore sendingBell = new Semaphore(0);
    private final Semaphore answeringBell = new Semaphore(0);
    private final Semaphore noticesBell = new Semaphore(0);
    private volatile boolean running;

    Rounds(Deliveries deliveries, Answering answering, NoticeMails notices) {
        this.deliveries = deliveries;
        this.answering = answering;
        this.notices = notices;
    }

    @TransactionalEventListener
    void waits(Notifications.Waiting waiting) {
        sendingBell.release();
        answeringBell.release();
        noticesBell.release();
    }

    @Override
    public void start() {
        running = true;
        begin("notifications", deliveries::sendNext, sendingBell);
        begin("answers-by-mail", answering::answerNext, answeringBell);
        begin("pressing-notices", notices::sendNext, noticesBell);
    }

    private void begin(String name, BooleanSupplier next, Semaphore bell) {
        Thread.ofVirtual().name(name).start(() -> work(next, bell));
    }

    private void work(BooleanSupplier next, Semaphore bell) {
        while (running) {
            try {
                if (!next(next) && bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits(); // all of them mean: look
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What fails is found again when its time has come. */
    private boolean next(BooleanSupplier next) {
        try {
            return next.getAsBoolean();
        } catch (RuntimeException storeAway) {
            if (running) {
                log.warn("Notifications wait: {}", storeAway.getClass().getName());
            }
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        sendingBell.release();
        answeringBell.release();
        noticesBell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
