package heed.desk;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationReaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The open pages of this node, and which of them may know what. Thread-safe. */
@Component
class LiveLines implements SmartLifecycle {

    /** What a page may have missed between being made and being connected. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST_REMEMBERED = 500;

    private record Told(
            Instant at, ConversationId id, @Nullable TeamId team, @Nullable PersonId owner) {}

    /** More pages of one person than this, and the oldest is let go: it comes back by itself. */
    private static final int MOST_EACH = 12;

    private static final List<String> ALL = List.of("list", "nav", "talk", "presence");

    private final ConversationReaders readers;
    private final Clock clock;
    private final Set<LiveLine> open = ConcurrentHashMap.newKeySet();
    private final Deque<Told> latest = new ConcurrentLinkedDeque<>();
    private volatile boolean running;

    LiveLines(ConversationReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    LiveLine open(Viewer.Member viewer) {
        var line = new LiveLine(viewer, Set.copyOf(readers.grantedTo(viewer)), Instant.now(clock));
        open.add(line);
        var since = line.openedAt().minus(REMEMBERED);
        latest.stream()
                .filter(told -> told.at().isAfter(since))
                .filter(told -> line.concerns(told.id(), told.team(), told.owner()))
                .findAny()
                .ifPresent(told -> line.tell(ALL)); // which it was may be a secret by now
        var theirs =
                open.stream()
                        .filter(one -> one.viewer().person().equals(viewer.person()))
                        .sorted(Comparator.comparing(LiveLine::openedAt))
                        .toList();
        theirs.stream().limit(Math.max(0, theirs.size() - MOST_EACH)).forEach(this::close);
        if (!running) {
            line.close();
        }
        return line;
    }

    void close(LiveLine line) {
        open.remove(line);
        line.close();
    }

    /** Tells {@code names} to those who may know of a conversation. */
    void tell(
            ConversationId id,
            @Nullable TeamId team,
            @Nullable PersonId owner,
            List<String> names) {
        latest.add(new Told(Instant.now(clock), id, team, owner));
        while (latest.size() > MOST_REMEMBERED) {
            latest.poll();
        }
        open.stream()
                .filter(line -> line.concerns(id, team, owner))
                .forEach(line -> line.tell(names));
    }

    /** Tells {@code names} to the pages that one person has open. */
    void tell(PersonId person, List<String> names) {
        open.stream()
                .filter(line -> line.viewer().person().equals(person))
                .forEach(line -> line.tell(names));
    }

    /** Nobody knows what was missed: every page looks again. */
    void tellAll() {
        open.forEach(line -> line.tell(ALL));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for requests to end, which these would not do by themselves. */
    @Override
    public void stop() {
        running = false;
        open.forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
