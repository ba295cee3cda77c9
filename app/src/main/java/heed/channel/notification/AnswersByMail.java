package heed.channel.notification;

import heed.access.People;
import heed.access.Person;
import heed.access.Viewer;
import heed.access.Viewers;
import heed.channel.mail.ColleagueMail;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.message.AttachmentId;
import heed.message.Attachments;
import heed.message.NewAttachment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mail by which people who work here answer a notification, in the transaction that reads it;
 * {@link Answering} makes replies of it. An answer counts for {@link #VALID} days, and only from
 * the address that the notification went to: the signed address alone is not enough.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswersByMail implements ColleagueMail {

    static final Duration VALID = Duration.ofDays(14);

    private final NotificationAddress addresses;
    private final NotificationStore notifications;
    private final AnswerStore store;
    private final People people;
    private final Viewers viewers;
    private final Conversations conversations;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswersByMail(
            NotificationAddress addresses,
            NotificationStore notifications,
            AnswerStore store,
            People people,
            Viewers viewers,
            Conversations conversations,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.addresses = addresses;
        this.notifications = notifications;
        this.store = store;
        this.people = people;
        this.viewers = viewers;
        this.conversations = conversations;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isFor(List<String> addressees) {
        return addresses.notification(addressees).isPresent();
    }

    @Override
    public Verdict take(Answer answer) {
        var told = notifications.find(addresses.notification(answer.addressees()).orElse(-1));
        if (told.isEmpty()) {
            return refused("What it answers is not here any more.");
        }
        if (answer.automatic()) {
            return new Verdict.Taken(); // out of office, or the notification came back: no reply
        }
        var notification = told.get();
        var person = people.find(notification.person());
        var writer = viewers.find(notification.person());
        if (writer.isEmpty() || !person.email().equals(answer.from())) {
            return refused(stranger(person));
        }
        if (notification.createdAt().plus(VALID).isBefore(Instant.now(clock))) {
            return refused(
                    person.name() + " answered a notification that is too old. Nothing was sent.");
        }
        keep(answer, notification, writer.get());
        return new Verdict.Taken();
    }

    private void keep(Answer answer, Notification notification, Viewer.Member writer) {
        var files = files(answer.files(), notification, writer);
        boolean fresh =
                store.add(
                        answer.mail(),
                        notification.id(),
                        answer.content(),
                        answer.text(),
                        files,
                        Instant.now(clock));
        if (fresh) {
            events.publishEvent(new Notifications.Waiting());
        }
    }

    /** Kept as if they had been uploaded; those that cannot be are not. */
    private List<AttachmentId> files(
            List<NewAttachment> files, Notification notification, Viewer.Member writer) {
        var conversation = conversations.find(notification.conversation());
        if (conversation.state() == State.MERGED) {
            return List.of();
        }
        return files.stream()
                .filter(file -> file.bytes().length <= Attachments.MOST_BYTES)
                .map(file -> attachments.upload(conversation.id(), file, writer).id())
                .toList();
    }

    private static String stranger(Person person) {
        return "It came to the address at which "
                + person.name()
                + " answers notifications, but not from "
                + person.email()
                + ". Nothing was sent.";
    }

    private static Verdict refused(String why) {
        return new Verdict.Refused(why);
    }
}
