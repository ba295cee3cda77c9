package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.MailRoom;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.reply.Drafts;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scheduled reply that had to wait at the mail server, and a customer who wrote meanwhile. */
@DeskTest
class OvertakenRetryStoreTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired Messages messages;
    @Autowired Drafts drafts;
    @Autowired Replies replies;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private Inbox inbox;
    private Message first;

    @BeforeEach
    void miaWrote() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        first = room.post(inbox, aLetter().from(Cast.unique("mia") + "@example.org"));
    }

    @Test
    void what_no_server_has_is_its_writers_again() throws Exception {
        // given
        try (var server = RudeServer.smtp("RCPT", "451 4.7.1 Greylisted")) {
            set(server);
            var reply = scheduledNow();
            awaitAttempts(reply, 1);
            // when
            cast.receive(first.conversation(), first.fromAddress(), "Forget it, it is here.");
            tryAgain(reply);
            // then
            await().atMost(SOON).until(() -> !cast.as(ada, () -> messages.exists(reply)));
            assertThat(cast.as(ada, () -> drafts.find(first.conversation(), ada)))
                    .hasValueSatisfying(
                            draft -> assertThat(draft.body()).isEqualTo("It comes tomorrow."));
        }
    }

    @Test
    void what_a_server_may_have_stays_said() throws Exception {
        // given
        try (var server = RudeServer.smtp(".", RudeServer.HANG_UP)) {
            set(server);
            var reply = scheduledNow();
            awaitAttempts(reply, 1);
            // when
            cast.receive(first.conversation(), first.fromAddress(), "Forget it, it is here.");
            tryAgain(reply);
            // then
            awaitAttempts(reply, 2);
            assertThat(cast.as(ada, () -> messages.find(reply)).delivery().mayHaveLeft()).isTrue();
        }
    }

    private MessageId scheduledNow() {
        var request =
                new ReplyRequest(
                        first.conversation(),
                        "It comes tomorrow.",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Instant.now(),
                        false,
                        false,
                        null,
                        List.of());
        return ((SendOutcome.Sent) cast.as(ada, () -> replies.send(request, ada))).message();
    }

    private void set(RudeServer server) {
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    accounts.setSending(inbox.id(), server.address(), new Credentials.None(), root);
                    return true;
                });
    }

    /** Until it has been attempted so often, and waits again. */
    private void awaitAttempts(MessageId reply, int attempts) {
        await().atMost(SOON)
                .until(() -> {
                    var delivery = cast.as(ada, () -> messages.find(reply)).delivery();
                    return delivery.attempts() == attempts && delivery.lastError() != null;
                });
    }

    private void tryAgain(MessageId reply) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        update delivery
                                           set due_at = now()
                                         where message = :reply
                                        """)
                                .param("reply", reply.value())
                                .update());
    }
}
