package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.MailListener;
import heed.channel.mail.MailRoom;
import heed.channel.mail.SmtpClient;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MailRoundTripStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailListener listener;
    @Autowired MailAccounts accounts;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Replies replies;

    private final GreenMail peer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        peer.start();
    }

    @AfterEach
    void stop() {
        peer.stop();
    }

    @Test
    void a_mail_is_answered_and_the_answer_to_that_joins_the_same_conversation() throws Exception {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = sendingInbox(team);
        var address = Cast.unique("mia") + "@example.org";
        // when
        var answer =
                SmtpClient.send(
                        listener.port(),
                        address,
                        inbox.address(),
                        aLetter().from("Mia Brandt <" + address + ">").to(inbox.address()).build());
        // then
        assertThat(answer).startsWith("250");
        var conversation = only(inbox, 1);
        assertThat(conversation.customerName()).isEqualTo("Mia Brandt");
        assertThat(conversation.subject()).isEqualTo("Where is my parcel?");

        // when
        reply(conversation, ada, "It comes tomorrow.");
        // then
        assertThat(peer.waitForIncomingEmail(20_000, 1)).isTrue();
        var mail = peer.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString())
                .isEqualTo("Ada Okoye at Support <" + inbox.address() + ">");
        assertThat(mail.getSubject()).isEqualTo("Re: Where is my parcel?");
        assertThat(mail.getHeader("In-Reply-To", null)).contains("letter-");
        assertThat(mail.getReplyTo()[0].toString()).contains("+c-" + conversation.number());
        assertThat(mail.getContent().toString())
                .contains("It comes tomorrow.", "Mia Brandt wrote:", "> It should have come");

        // when
        var replyTo = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        SmtpClient.send(
                listener.port(),
                address,
                replyTo,
                aLetter()
                        .from("Mia Brandt <" + address + ">")
                        .to(replyTo)
                        .with("References", mail.getHeader("Message-ID", null))
                        .text("Thank you!")
                        .build());
        // then
        assertThat(only(inbox, 3).number()).isEqualTo(conversation.number());
    }

    private Inbox sendingInbox(heed.access.Team team) {
        var inbox = cast.inbox(team);
        var administrator = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                administrator,
                () -> {
                    accounts.setSending(
                            inbox.id(),
                            new Server("127.0.0.1", peer.getSmtp().getPort(), Security.NONE),
                            new Credentials.None(),
                            administrator);
                    return true;
                });
        return inbox;
    }

    /** The only conversation of an inbox, once it has so many messages. */
    private Conversation only(Inbox inbox, int size) {
        var found =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> all(inbox),
                                all -> !all.isEmpty() && all.getFirst().messages() >= size);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Conversation> all(Inbox inbox) {
        return cast.as(
                Cast.JOB,
                () ->
                        conversations.list(
                                new ConversationFilter(
                                        null,
                                        null,
                                        false,
                                        null,
                                        inbox.id(),
                                        null,
                                        null,
                                        null,
                                        null),
                                null,
                                10));
    }

    private void reply(Conversation conversation, Viewer.Member writer, String text) {
        var outcome =
                cast.as(
                        writer,
                        () ->
                                replies.send(
                                        new ReplyRequest(
                                                conversation.id(),
                                                text,
                                                null,
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                null,
                                                null,
                                                false,
                                                false,
                                                null,
                                                List.of()),
                                        writer));
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    }
}
