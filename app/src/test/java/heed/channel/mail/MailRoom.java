package heed.channel.mail;

import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewReply;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests post mail to the desk and see what became of it. */
@TestComponent
public class MailRoom {

    private final RawMails mails;
    private final Messages messages;
    private final Conversations conversations;
    private final ConversationStates states;
    private final Correspondence correspondence;
    private final Inboxes inboxes;
    private final Replies replies;
    private final JdbcClient jdbc;
    private final Cast cast;

    MailRoom(
            RawMails mails,
            Messages messages,
            Conversations conversations,
            ConversationStates states,
            Correspondence correspondence,
            Inboxes inboxes,
            Replies replies,
            JdbcClient jdbc,
            Cast cast) {
        this.mails = mails;
        this.messages = messages;
        this.conversations = conversations;
        this.states = states;
        this.correspondence = correspondence;
        this.inboxes = inboxes;
        this.replies = replies;
        this.jdbc = jdbc;
        this.cast = cast;
    }

    /** What became of a mail. */
    public record Fate(String state, UUID message, String error) {}

    /** Posts {@code letter} to {@code inbox} and waits until it was read. */
    public Message post(Inbox inbox, Letter letter) {
        var fate = fate(keep(inbox.address(), letter.build()));
        if (fate.message() == null) {
            throw new AssertionError("The mail became no message: " + fate);
        }
        return message(fate.message());
    }

    public RawMailId keep(String recipient, String mail) {
        return keep(recipient, mail.getBytes(StandardCharsets.UTF_8));
    }

    RawMailId keep(String recipient, byte[] mail) {
        return mails.keep(
                new Arrival(
                        Way.SMTP,
                        null,
                        "mia@example.org",
                        List.of(recipient),
                        Instant.now(),
                        mail));
    }

    public Fate fate(RawMailId id) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> now(id), fate -> !fate.state().equals("waiting"));
    }

    Fate now(RawMailId id) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select state, message, error from raw_mail where id = :id")
                                .param("id", id.value())
                                .query((row, number) ->
                                        new Fate(
                                                row.getString(1),
                                                row.getObject(2, UUID.class),
                                                row.getString(3)))
                                .single());
    }

    Message message(UUID id) {
        return message(new MessageId(id));
    }

    public Message message(MessageId id) {
        return cast.as(Cast.JOB, () -> messages.find(id));
    }

    public Conversation conversation(Message message) {
        return cast.as(Cast.JOB, () -> conversations.find(message.conversation()));
    }

    public List<Message> thread(Message message) {
        return cast.as(Cast.JOB, () -> messages.thread(message.conversation()));
    }

    /** The conversations of an inbox, once there are so many; fails when there are more. */
    public List<Conversation> conversations(Inbox inbox, int size) {
        var filter =
                new ConversationFilter(null, null, false, null, inbox.id(), null, null, null, null);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> cast.as(Cast.JOB, () -> conversations.list(filter, null, size)),
                        found -> found.size() == size);
    }

    /** All conversations of an inbox. */
    public List<Conversation> conversations(Inbox inbox) {
        var filter =
                new ConversationFilter(null, null, false, null, inbox.id(), null, null, null, null);
        return cast.as(Cast.JOB, () -> conversations.list(filter, null, 10_000));
    }

    List<String> events(Message message) {
        return cast.as(
                Cast.JOB,
                () ->
                        conversations.events(message.conversation()).stream()
                                .map(event -> event.kind())
                                .toList());
    }

    /** A reply of {@code writer}'s that the outbox leaves alone for a day. */
    public Message answer(Message first, String text, Viewer.Member writer) {
        var request =
                new ReplyRequest(
                        first.conversation(),
                        text,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Instant.now().plus(Duration.ofDays(1)),
                        false,
                        false,
                        null,
                        List.of());
        var outcome = cast.as(writer, () -> replies.send(request, writer));
        return message(((SendOutcome.Sent) outcome).message());
    }

    /** A machine of ours answers, as a program that acknowledges each mail does. */
    void answerByMachine(Message message, Inbox inbox) {
        cast.as(
                Cast.JOB,
                () ->
                        messages.remember(
                                new NewReply(
                                        message.conversation(),
                                        inbox.id(),
                                        Instant.now(),
                                        null,
                                        inbox.name(),
                                        inbox.address(),
                                        List.of(message.fromAddress()),
                                        List.of(),
                                        "We have it",
                                        "We have received your mail.",
                                        null,
                                        Cast.unique("machine") + "@example.org",
                                        null,
                                        List.of(),
                                        true,
                                        Instant.now(),
                                        null,
                                        false,
                                        List.of())));
    }

    /** To whom a reply in this conversation would go. */
    List<String> recipients(Message message) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var conversation = conversations.find(message.conversation());
                    return Replies.recipients(
                            conversation,
                            messages.thread(conversation.id()),
                            inboxes.find(conversation.inbox()).address());
                });
    }

    void markSpam(Message message) {
        var tom = cast.tom();
        cast.as(
                Cast.JOB,
                () -> {
                    states.markSpam(message.conversation(), tom);
                    return true;
                });
    }

    /** As if somebody had answered: nobody waits. */
    void markAnswered(Message message) {
        cast.as(
                Cast.JOB,
                () -> {
                    correspondence.answered(
                            message.conversation(), null, "It comes.", null, Instant.now());
                    return true;
                });
    }

    List<UnreadableMail> unreadable(Viewer.Member viewer) {
        return cast.as(viewer, () -> mails.unreadable(viewer));
    }

    void replay(RawMailId id, Viewer.Member viewer) {
        cast.as(
                viewer,
                () -> {
                    mails.replay(id, viewer);
                    return true;
                });
    }

    public List<Message> thread(Conversation conversation) {
        return cast.as(Cast.JOB, () -> messages.thread(conversation.id()));
    }

    /** Waits until a thread has so many messages. */
    public List<Message> thread(Message message, int size) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> thread(message), thread -> thread.size() >= size);
    }
}
