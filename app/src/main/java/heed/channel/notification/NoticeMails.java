package heed.channel.notification;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.Viewers;
import heed.channel.mailbox.DeskMail;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.notice.NoticeTold;
import heed.reply.Carrier.Attempt;
import heed.settings.Seal;
import heed.web.DeskAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what presses to people by mail. It goes by an inbox of theirs; when that cannot send, by
 * another: what is told may be just that. Thread-safe.
 */
@Component
class NoticeMails {

    /** Longer than an attempt by several accounts may take. */
    private static final Duration LEASE = Duration.ofMinutes(40);

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 30;
    private static final int MOST_ACCOUNTS = 4;

    private final NoticeMailStore store;
    private final Viewers viewers;
    private final Inboxes inboxes;
    private final DeskMail mail;
    private final DeskAddress desk;
    private final Seal seal;
    private final Elevation elevation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeMails(
            NoticeMailStore store,
            Viewers viewers,
            Inboxes inboxes,
            DeskMail mail,
            DeskAddress desk,
            Seal seal,
            Elevation elevation,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.viewers = viewers;
        this.inboxes = inboxes;
        this.mail = mail;
        this.desk = desk;
        this.seal = seal;
        this.elevation = elevation;
        this.events = events;
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
            events.publishEvent(new Notifications.Waiting());
        }
    }

    /** What is to be sent, and the inboxes it may go by. */
    private record Work(NoticeMailStore.Claim claim, Viewer.Member reader, List<Inbox> ways) {}

    /** Sends the one that is due longest. Returns whether there was one. */
    boolean sendNext() {
        return ViewerScope.call(
                Deliveries.JOB,
                () -> {
                    var claim =
                            transaction.execute(
                                    status -> store.claim(Instant.now(clock), LEASE).orElse(null));
                    if (claim == null) {
                        return false;
                    }
                    var work = transaction.execute(status -> work(claim));
                    var attempt = work.map(this::send).orElseGet(NoticeMails::gone);
                    transaction.executeWithoutResult(status -> settle(claim, attempt));
                    return true;
                });
    }

    private Optional<Work> work(NoticeMailStore.Claim claim) {
        return viewers.find(claim.person()).map(reader -> new Work(claim, reader, waysTo(reader)));
    }

    private List<Inbox> waysTo(Viewer.Member reader) {
        return inboxes.all().stream()
                .sorted(Comparator.comparing(inbox -> !reader.teams().contains(inbox.team())))
                .filter(mail::sends)
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    private Attempt send(Work work) {
        var troubles = new ArrayList<String>();
        for (var inbox : work.ways()) {
            switch (mail.send(letter(work, inbox))) {
                case Attempt.Taken taken -> {
                    return taken;
                }
                case Attempt.Refused(var why) -> troubles.add(inbox.name() + ": " + why);
                case Attempt.Later(var why, var left) -> troubles.add(inbox.name() + ": " + why);
                case Attempt.Shut(var why) -> troubles.add(inbox.name() + ": " + why);
            }
        }
        return new Attempt.Shut(
                troubles.isEmpty()
                        ? "No inbox has an account to send by."
                        : String.join(" ", troubles));
    }

    private static Attempt gone() {
        return new Attempt.Refused("They do not work here any more.");
    }

    private DeskMail.Letter letter(Work work, Inbox inbox) {
        var claim = work.claim();
        var id = "notice-" + claim.notice();
        return new DeskMail.Letter(
                inbox,
                work.reader().email(),
                "Heed at " + inbox.name(),
                inbox.address(),
                id + "." + seal.tag(id) + "@" + inbox.domain(),
                claim.words(),
                claim.words()
                        + "\n\n"
                        + desk.link(claim.link()).map(url -> "In Heed: " + url + "\n").orElse("")
                        + "\n-- \nHeed sends this by mail because it presses. Please do not answer here.\n");
    }

    private void settle(NoticeMailStore.Claim claim, Attempt attempt) {
        switch (attempt) {
            case Attempt.Taken() -> store.sent(claim.notice());
            case Attempt.Refused(var why) -> store.failed(claim.notice(), why);
            case Attempt.Later(var why, var left) -> again(claim, why);
            case Attempt.Shut(var why) -> again(claim, why);
        }
    }

    private void again(NoticeMailStore.Claim claim, String why) {
        if (claim.attempts() >= MOST_ATTEMPTS) {
            store.failed(claim.notice(), why);
        } else {
            store.later(claim.notice(), why, Instant.now(clock).plus(PAUSE));
        }
    }
}
