package heed.gate;

import heed.review.Review;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where reviews run: beside whoever waits for one, a few at once, and for a bounded time. One that
 * fails, or hangs, takes its seat and nothing else. Thread-safe.
 */
final class ReviewRoom implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReviewRoom.class);

    private final ThreadPoolExecutor seats;
    private final Duration patience;

    ReviewRoom(String name, int seats, int waiting, Duration patience) {
        this.seats =
                new ThreadPoolExecutor(
                        seats,
                        seats,
                        1,
                        TimeUnit.MINUTES,
                        new LinkedBlockingQueue<>(waiting),
                        Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        this.seats.allowCoreThreadTimeOut(true);
        this.patience = patience;
    }

    /** How a review went. */
    sealed interface Outcome {
        record Read(Review review) implements Outcome {}

        /** Nothing can be said of the draft. */
        record Not(String why) implements Outcome {}

        /** A newer one of the same draft was asked for. */
        record Overtaken() implements Outcome {}
    }

    Outcome review(Callable<Review> review) {
        return review(new FutureTask<>(review));
    }

    /** As {@link #review(Callable)}; whoever has the task may cancel it. */
    Outcome review(FutureTask<Review> task) {
        try {
            seats.execute(task);
            return new Outcome.Read(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (CancellationException overtaken) {
            return new Outcome.Overtaken();
        } catch (TimeoutException late) {
            log.warn("A review was given up after {}", patience);
            return new Outcome.Not("it took too long");
        } catch (RejectedExecutionException full) {
            log.warn("A review was not begun: {} are waiting", seats.getQueue().size());
            return new Outcome.Not("too many were waiting");
        } catch (ExecutionException broken) {
            log.error("A review failed", broken.getCause());
            return new Outcome.Not("it failed");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Not("Heed is stopping");
        } finally {
            task.cancel(true);
            seats.remove(task);
        }
    }

    /**
     * For nobody who waits: when the room is full, or it fails, it is as if nothing had been said.
     */
    void begin(Runnable work) {
        try {
            seats.submit(work);
        } catch (RejectedExecutionException full) {
            log.debug("Nothing was read ahead: {} are waiting", seats.getQueue().size());
        }
    }

    @Override
    public void close() {
        seats.shutdownNow();
    }
}
