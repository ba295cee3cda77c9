package heed.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps mails that come in at the same time in one transaction: while one is written to disk the
 * next ones gather, and the first of these writes for all. Thread-safe.
 */
@Component
class Postbox {

    private static final int MOST_MAILS = 64;
    private static final long MOST_BYTES = 16L << 20;

    private final RawMails mails;
    private final Queue<Slip> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Postbox(RawMails mails) {
        this.mails = mails;
    }

    /** A mail that waits to be written; changed only under the lock. */
    private static final class Slip {

        private final Arrival arrival;
        private @Nullable RawMailId kept;
        private @Nullable RuntimeException failure;

        Slip(Arrival arrival) {
            this.arrival = arrival;
        }

        boolean isOpen() {
            return kept == null && failure == null;
        }
    }

    /**
     * Keeps a mail; when this returns it is safe.
     *
     * @throws RuntimeException when it could not be kept
     */
    RawMailId keep(Arrival arrival) {
        var slip = new Slip(arrival);
        waiting.add(slip);
        writing.lock();
        try {
            while (slip.isOpen()) {
                write(next());
            }
        } finally {
            writing.unlock();
        }
        if (slip.kept == null) {
            throw slip.failure == null ? new IllegalStateException("not kept") : slip.failure;
        }
        return slip.kept;
    }

    private List<Slip> next() {
        var batch = new ArrayList<Slip>();
        long bytes = 0;
        for (var slip = waiting.peek(); slip != null; slip = waiting.peek()) {
            bytes += slip.arrival.bytes().length;
            if (!batch.isEmpty() && (bytes > MOST_BYTES || batch.size() == MOST_MAILS)) {
                break;
            }
            batch.add(slip);
            waiting.remove();
        }
        return batch;
    }

    private void write(List<Slip> batch) {
        try {
            var ids = mails.keep(batch.stream().map(slip -> slip.arrival).toList());
            for (int i = 0; i < ids.size(); i++) {
                batch.get(i).kept = ids.get(i);
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                batch.getFirst().failure = failure;
            } else {
                batch.forEach(slip -> write(List.of(slip))); // one must not spoil it for the others
            }
        }
    }
}
