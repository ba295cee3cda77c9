package heed.channel.push;

import heed.access.Elevation;
import heed.access.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which devices take no push any more. What devices these are is for their own person's eyes; how
 * many took something, others may know. Thread-safe.
 */
@Service
@Transactional
public class SilentDevices {

    private final DeviceStore devices;
    private final PushStore pushes;
    private final Elevation elevation;

    SilentDevices(DeviceStore devices, PushStore pushes, Elevation elevation) {
        this.devices = devices;
        this.pushes = pushes;
        this.elevation = elevation;
    }

    /** In words, those in trouble now, and those lost since. */
    public List<String> of(PersonId person, Instant since) {
        return elevation.call(() -> devices.silent(person, since));
    }

    /** What became of one notice to one person. */
    public PushedOn pushed(String noticeKey, PersonId person) {
        return elevation.call(() -> pushes.pushed(noticeKey, person));
    }
}
