package heed.channel.notification;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.Viewers;
import heed.channel.mailbox.DeskMail;
import heed.reply.Carrier.Attempt;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mails that are due, one after the other. Thread-safe. */
@Component
class Deliveries {

    static final Viewer JOB = new Viewer.Job("notification");

    /** Longer than an attempt may take. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** How long to wait after each attempt; after the last one it is given up. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8));

    private final NotificationStore store;
    private final NotificationLetters letters;
    private final Viewers viewers;
    private final DeskMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            NotificationStore store,
            NotificationLetters letters,
            Viewers viewers,
            DeskMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.viewers = viewers;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends the one that is due longest. Returns whether there was one. */
    boolean sendNext() {
        return ViewerScope.call(
                JOB,
                () -> {
                    var claim =
                            transaction.execute(
                                    status -> store.claim(Instant.now(clock), LEASE).orElse(null));
                    if (claim != null) {
                        var attempt = send(claim.notification());
                        transaction.executeWithoutResult(status -> settle(claim, attempt));
                    }
                    return claim != null;
                });
    }

    private Attempt send(Notification notification) {
        try {
            return letter(notification)
                    .map(mail::send)
                    .orElseGet(() -> new Attempt.Refused("They do not work here any more."));
        } catch (Refusal gone) {
            return new Attempt.Refused(String.valueOf(gone.getMessage()));
        }
    }

    /** Written as its reader sees the desk: whatever they may not read is not told. */
    private Optional<DeskMail.Letter> letter(Notification notification) {
        var reader = transaction.execute(status -> viewers.find(notification.person()));
        return reader.map(member -> letter(notification, member));
    }

    private DeskMail.Letter letter(Notification notification, Viewer.Member reader) {
        try {
            return ViewerScope.call(
                    reader,
                    () -> transaction.execute(status -> letters.write(notification, reader)));
        } catch (Refusal notTheirs) {
            if (!notification.isHeld()) {
                throw notTheirs;
            }
            // Their own words come back to them all the same, and nothing else.
            return transaction.execute(status -> letters.giveBack(notification, reader));
        }
    }

    private void settle(NotificationStore.Claim claim, Attempt attempt) {
        long id = claim.notification().id();
        switch (attempt) {
            case Attempt.Taken() -> store.sent(id);
            case Attempt.Refused(var why) -> store.failed(id, why);
            case Attempt.Later(var why, var left) -> again(claim, why);
            case Attempt.Shut(var why) -> again(claim, why);
        }
    }

    private void again(NotificationStore.Claim claim, String why) {
        if (claim.attempts() > PAUSES.size()) {
            store.failed(claim.notification().id(), why);
        } else {
            var pause = PAUSES.get(claim.attempts() - 1);
            store.later(claim.notification().id(), why, Instant.now(clock).plus(pause));
        }
    }
}
