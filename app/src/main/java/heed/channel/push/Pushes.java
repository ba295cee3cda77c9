package heed.channel.push;

import heed.access.Elevation;
import heed.channel.push.PushService.Outcome;
import heed.notice.NoticeTold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what presses to the devices of whoever is told. Thread-safe. */
@Component
class Pushes {

    /** Longer than an attempt may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 10;

    private final PushStore store;
    private final DeviceStore devices;
    private final PushService service;
    private final Elevation elevation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pushes(
            PushStore store,
            DeviceStore devices,
            PushService service,
            Elevation elevation,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.service = service;
        this.elevation = elevation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void told(NoticeTold told) {
        if (told.notice().pressing()) {
            elevation.call(() -> {
                store.queue(told, Instant.now(clock));
                return true;
            });
        }
    }

    /** Takes the one that is due longest, for this node alone. */
    Optional<PushStore.Claim> claim() {
        return Optional.ofNullable(
                transaction.execute(status -> store.claim(Instant.now(clock), LEASE).orElse(null)));
    }

    /** Sends what was claimed; no transaction is open while the push service thinks. */
    void send(PushStore.Claim claim) {
        var device = transaction.execute(status -> devices.find(claim.device()).orElse(null));
        if (device != null) {
            var outcome =
                    service.send(device, Push.of(claim.matter(), claim.link(), claim.notice()));
            transaction.executeWithoutResult(status -> settle(claim, outcome));
        }
    }

    private void settle(PushStore.Claim claim, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken() -> {
                store.sent(claim);
                devices.taken(claim.device(), Instant.now(clock));
            }
            case Outcome.Gone() -> devices.end(claim.device());
            case Outcome.Refused(var why) -> {
                store.failed(claim, why);
                devices.failed(claim.device(), why);
            }
            case Outcome.Later(var why, var pause) -> again(claim, why, pause);
        }
    }

    private void again(PushStore.Claim claim, String why, Duration wanted) {
        devices.failed(claim.device(), why);
        if (claim.attempts() >= MOST_ATTEMPTS) {
            store.failed(claim, why);
        } else {
            var own = Duration.ofSeconds(5L << Math.min(claim.attempts(), 9));
            var pause = own.compareTo(wanted) > 0 ? own : wanted;
            store.later(claim, why, Instant.now(clock).plus(pause));
        }
    }
}
