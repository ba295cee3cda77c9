package heed.gate;

import heed.review.Reviewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one reviewer of this process. It takes seconds of processor time to load, so it does in the
 * background once the desk answers, or when the first reply is sent if that comes before.
 * Thread-safe.
 */
@Component
class Reviewers {

    private static final Logger log = LoggerFactory.getLogger(Reviewers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CompletableFuture<Reviewer> loaded = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Clock clock;

    Reviewers(Clock clock) {
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!begun.getAndSet(true)) {
            Thread.ofPlatform().daemon().name("reviewer").start(this::load);
        }
    }

    private void load() {
        try {
            Reviewer.prepare();
            var reviewer = new Reviewer(clock);
            reviewer.warmUp();
            loaded.complete(reviewer);
        } catch (RuntimeException | Error broken) {
            log.error("Replies cannot be checked: the reviewer does not load", broken);
            loaded.completeExceptionally(broken);
        }
    }

    /** When it is loaded already. */
    Optional<Reviewer> now() {
        return loaded.isDone() && !loaded.isCompletedExceptionally()
                ? Optional.of(loaded.join())
                : Optional.empty();
    }

    /** Waits for it, which only the first may have to. */
    Reviewer get() throws InterruptedException, ExecutionException, TimeoutException {
        begin();
        return loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
