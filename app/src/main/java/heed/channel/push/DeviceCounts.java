package heed.channel.push;

import heed.access.Elevation;
import heed.access.PersonId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On how many devices people can be told: what others may know of them, which is never what devices
 * these are. Thread-safe.
 */
@Service
public class DeviceCounts {

    private final DeviceStore store;
    private final Elevation elevation;

    DeviceCounts(DeviceStore store, Elevation elevation) {
        this.store = store;
        this.elevation = elevation;
    }

    /** Those whose push service took the last that was sent, or was sent nothing yet. */
    @Transactional
    public Map<PersonId, Integer> of(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : elevation.call(() -> store.working(people));
    }
}
