package heed.desk;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.audit.Readings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes who looked through which list, once an hour: its rows show the beginning of what was said.
 * What this node remembers of the hour only spares the database; another node notes it once more.
 * Thread-safe.
 */
@Component
class ListReadings {

    private static final int MOST = 20_000;

    private final Readings readings;
    private final Clock clock;
    private final Map<Looked, Instant> noted = new ConcurrentHashMap<>();

    private record Looked(PersonId person, String subject) {}

    ListReadings(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    void note(Viewer.Member viewer, Place place) {
        var in = place.in();
        int mark = in.indexOf('?');
        var looked = new Looked(viewer.person(), "list:" + (mark < 0 ? in : in.substring(0, mark)));
        var hour = Instant.now(clock).truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(noted.get(looked))) {
            return;
        }
        readings.note(viewer, null, looked.subject(), "page");
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        if (noted.size() > MOST) {
                            noted.values().removeIf(one -> !one.equals(hour));
                        }
                        noted.put(looked, hour);
                    }
                });
    }
}
