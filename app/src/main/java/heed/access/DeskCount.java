package heed.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Something counted over the whole desk, for {@code /metrics}: by Heed itself, at most every ten
 * seconds, however often somebody asks. Thread-safe.
 */
public final class DeskCount<T> {

    private static final Viewer JOB = new Viewer.Job("metrics");
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Supplier<T> count;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable T last;
    private Instant lastAt = Instant.EPOCH;

    public DeskCount(Supplier<T> count, TransactionTemplate transaction, Clock clock) {
        this.count = count;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest count; empty while the database is away. */
    public synchronized Optional<T> latest() {
        var now = Instant.now(clock);
        if (lastAt.plus(FRESH).isBefore(now)) {
            last = counted();
            lastAt = now;
        }
        return Optional.ofNullable(last);
    }

    private @Nullable T counted() {
        try {
            return ViewerScope.call(JOB, () -> transaction.execute(status -> count.get()));
        } catch (DataAccessException | TransactionException away) {
            return null;
        }
    }
}
