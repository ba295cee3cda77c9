package heed.channel.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Keeps anybody from holding all connections: so many for one address, and none for longer than
 * half an hour.
 */
final class Stragglers implements SessionHandler, AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SessionHandler bySource;
    private final Map<Session, Long> since = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweep =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("smtp-stragglers").factory());

    Stragglers(int mostOfOneSource) {
        bySource = SessionHandler.limitConcurrentSessionsBySource(mostOfOneSource);
        var unused = sweep.scheduleWithFixedDelay(this::closeOld, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public SessionAcceptance accept(Session session) {
        var answer = bySource.accept(session);
        if (answer.accepted()) {
            since.put(session, System.nanoTime()); // of one that is refused no end is told
        }
        return answer;
    }

    @Override
    public void onSessionEnd(Session session) {
        since.remove(session);
        bySource.onSessionEnd(session);
    }

    private void closeOld() {
        since.forEach((session, began) -> {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                try {
                    session.closeSocket();
                } catch (IOException gone) {
                    since.remove(session);
                }
            }
        });
    }

    @Override
    public void close() {
        sweep.shutdownNow();
    }
}
