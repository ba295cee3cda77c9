package heed.channel.mail;

import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.Messages;
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
    private final JdbcClient jdbc;
    private final Cast cast;

    MailRoom(
            RawMails mails,
            Messages messages,
            Conversations conversations,
            JdbcClient jdbc,
            Cast cast) {
        this.mails = mails;
        this.messages = messages;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.cast = cast;
    }

    /** What became of a mail. */
    record Fate(String state, UUID message, String error) {}

    /** Posts {@code letter} to {@code inbox} and waits until it was read. */
    public Message post(Inbox inbox, Letter letter) {
        var fate = fate(keep(inbox.address(), letter.build()));
        if (fate.message() == null) {
            throw new AssertionError("The mail became no message: " + fate);
        }
        return message(fate.message());
    }

    RawMailId keep(String recipient, String mail) {
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

    Fate fate(RawMailId id) {
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
        return cast.as(Cast.JOB, () -> messages.find(new heed.message.MessageId(id)));
    }

    public Conversation conversation(Message message) {
        return cast.as(Cast.JOB, () -> conversations.find(message.conversation()));
    }

    public List<Message> thread(Message message) {
        return cast.as(Cast.JOB, () -> messages.thread(message.conversation()));
    }

    /** Waits until a thread has so many messages. */
    public List<Message> thread(Message message, int size) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> thread(message), thread -> thread.size() >= size);
    }
}
