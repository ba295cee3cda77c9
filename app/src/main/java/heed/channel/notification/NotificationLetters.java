package heed.channel.notification;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.channel.mailbox.DeskMail;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.inbox.Inboxes;
import heed.message.Message;
import heed.message.Messages;
import heed.web.DeskAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notifications as their reader sees the desk, in a transaction of theirs; that they read it
 * is noted. Thread-safe.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotificationLetters {

    /** Ends what is newly written in an answer, however its program marks what it quotes. */
    static final String LINE = "—— Write above this line. What is below is not sent. ——";

    private static final int LONGEST = 50_000;

    private final Conversations conversations;
    private final Messages messages;
    private final Inboxes inboxes;
    private final NotificationAddress addresses;
    private final DeskAddress desk;
    private final Readings readings;

    NotificationLetters(
            Conversations conversations,
            Messages messages,
            Inboxes inboxes,
            NotificationAddress addresses,
            DeskAddress desk,
            Readings readings) {
        this.conversations = conversations;
        this.messages = messages;
        this.inboxes = inboxes;
        this.addresses = addresses;
        this.desk = desk;
        this.readings = readings;
    }

    /**
     * @throws heed.web.Refusal when its reader may not see the conversation any more
     */
    DeskMail.Letter write(Notification notification, Viewer.Member reader) {
        var conversation = conversations.find(notification.conversation());
        var inbox = inboxes.find(conversation.inbox());
        var answers = addresses.of(inbox, notification.id());
        var message = messages.find(notification.message());
        readings.note(reader, conversation.id(), "message:" + message.id(), "mail");
        var text =
                (inbox.replyTag() ? LINE + "\n\n" : "")
                        + (notification.isHeld()
                                ? notification.words()
                                : told(conversation, message))
                        + "\n\n"
                        + foot(conversation, inbox.replyTag());
        return new DeskMail.Letter(
                inbox,
                reader.email(),
                (notification.isHeld() ? "Heed" : sender(message)) + " at " + inbox.name(),
                answers,
                addresses.mailId(inbox, notification.id()),
                notification.isHeld()
                        ? "Not sent: " + subject(conversation)
                        : subject(conversation),
                text);
    }

    /** What somebody wrote to a conversation that is not for their eyes any more. */
    DeskMail.Letter giveBack(Notification notification, Viewer.Member writer) {
        var inbox = inboxes.find(conversations.find(notification.conversation()).inbox());
        return new DeskMail.Letter(
                inbox,
                writer.email(),
                "Heed at " + inbox.name(),
                inbox.address(),
                addresses.mailId(inbox, notification.id()),
                "Not sent: your answer",
                notification.words());
    }

    private static String subject(Conversation conversation) {
        return conversation.reference() + " " + conversation.subject();
    }

    private static String told(Conversation conversation, Message message) {
        var words = message.body().strip();
        return "%s wrote in %s, “%s”:\n\n%s%s"
                .formatted(
                        sender(message),
                        conversation.reference(),
                        conversation.subject(),
                        words.length() > LONGEST ? words.substring(0, LONGEST) + " […]" : words,
                        files(message));
    }

    private static String files(Message message) {
        int count = message.attachments().size();
        return count == 0 ? "" : "\n\n(With %d file%s.)".formatted(count, count == 1 ? "" : "s");
    }

    private static String sender(Message message) {
        return message.fromName().isBlank() ? message.fromAddress() : message.fromName();
    }

    private String foot(Conversation conversation, boolean answerable) {
        var link = desk.link("/conversations/" + conversation.number());
        var settings = desk.link(NotificationPage.HERE);
        return "-- \n"
                + (answerable
                        ? "Answer this mail, and the customer gets your words once the checks have let them pass.\n"
                        : "")
                + link.map(url -> "In Heed: " + url + "\n").orElse("")
                + settings.map(url -> "What you are told by mail: " + url + "\n")
                        .orElse(
                                "What you are told by mail is set under Settings, Notifications.\n");
    }
}
