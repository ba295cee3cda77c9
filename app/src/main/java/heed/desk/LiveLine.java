package heed.desk;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one open page has yet to be told. However much happens, it holds each name once, and a flood
 * of conversations becomes the one word for all of them. Thread-safe.
 */
final class LiveLine {

    private static final int MOST = 30;

    private final Viewer.Member viewer;
    private final Set<ConversationId> granted;
    private final Instant openedAt;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean closed;

    /**
     * @param granted conversations that the viewer may read beyond their own teams' ones
     */
    LiveLine(Viewer.Member viewer, Set<ConversationId> granted, Instant openedAt) {
        this.viewer = viewer;
        this.granted = granted;
        this.openedAt = openedAt;
    }

    Viewer.Member viewer() {
        return viewer;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Whether the viewer may know that something happened there. */
    boolean concerns(ConversationId id, @Nullable TeamId team, @Nullable PersonId owner) {
        return team != null && viewer.teams().contains(team)
                || viewer.person().equals(owner)
                || granted.contains(id);
    }

    void tell(List<String> names) {
        lock.lock();
        try {
            waiting.addAll(names);
            if (waiting.size() > MOST) {
                var kinds = waiting.stream().map(LiveLine::kind).toList();
                waiting.clear();
                waiting.addAll(kinds);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What there is to tell, waiting for it no longer than {@code most}; empty when there is
     * nothing.
     */
    List<String> take(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            var names = new ArrayList<>(waiting);
            waiting.clear();
            return names;
        } finally {
            lock.unlock();
        }
    }

    /** Lets more come in before it is told; ends early when the line is closed. */
    void gather(Duration span) throws InterruptedException {
        lock.lock();
        try {
            long left = span.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private static String kind(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
