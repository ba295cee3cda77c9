package heed.channel.push;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.channel.push.PushService.Outcome;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The devices on which people who work here are told. Thread-safe. */
@Service
@Transactional
class Devices {

    private static final int MOST = 10;

    private final DeviceStore store;
    private final PushService service;
    private final Elevation elevation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Devices(
            DeviceStore store,
            PushService service,
            Elevation elevation,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.service = service;
        this.elevation = elevation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a browser says when it may be told. */
    record Asked(String endpoint, String point, String auth, String browser) {}

    List<Device> of(Viewer.Member viewer) {
        return store.of(viewer.person());
    }

    /**
     * Tells {@code viewer} on the browser that asks, for as long as it is signed in.
     *
     * @throws Refusal when its push service is not out in the internet, or its keys are none
     */
    void add(Asked asked, UUID signIn, Viewer.Member viewer) {
        if (asked.endpoint().length() > 1000 || !service.mayReach(asked.endpoint())) {
            throw invalid(
                    "push-address-refused",
                    "The push service of this browser is not a secure address of the internet.");
        }
        var device =
                new Device(
                        UUID.randomUUID(),
                        viewer.person(),
                        asked.endpoint(),
                        point(asked.point()),
                        bytes(asked.auth(), 16),
                        asked.browser(),
                        null,
                        null);
        // One browser has one address: who signs in to it later has it, and nothing before.
        elevation.call(() -> {
            store.endAt(device.endpoint(), signIn);
            return true;
        });
        if (store.of(viewer.person()).size() >= MOST) {
            throw invalid("too-many-devices", "Ten devices at most. End one of them first.");
        }
        store.add(device, signIn, Instant.now(clock));
        store.found(viewer.person(), device.browser());
    }

    /**
     * @throws Refusal when it is not one of theirs
     */
    void end(UUID id) {
        if (store.end(id) == 0) {
            throw unknown();
        }
        store.forget(id);
    }

    /** Sends a test at once, and says what came of it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome test(UUID id) {
        var device = transaction.execute(status -> store.find(id).orElse(null));
        if (device == null) {
            throw unknown();
        }
        var outcome = service.send(device, Push.test(id));
        transaction.executeWithoutResult(status -> {
            switch (outcome) {
                case Outcome.Taken() -> store.taken(id, Instant.now(clock));
                case Outcome.Gone() -> store.end(id);
                case Outcome.Refused(var why) -> store.failed(id, why);
                case Outcome.Later(var why, var pause) -> store.failed(id, why);
            }
        });
        return outcome;
    }

    private static byte[] point(String text) {
        var point = bytes(text, Curve.POINT);
        try {
            Curve.key(point);
            return point;
        } catch (IllegalArgumentException e) {
            throw noKey();
        }
    }

    private static byte[] bytes(String text, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // the same answer as for another length
        }
        throw noKey();
    }

    private static Refusal noKey() {
        return invalid("not-a-key", "What this browser sent is no key for web push.");
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "no-such-device", "There is no such device.");
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
