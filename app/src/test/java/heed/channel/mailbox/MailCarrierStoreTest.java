package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.channel.mail.MailRoom;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.mail.MailReader;
import heed.message.AttachmentId;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.NewAttachment;
import heed.reply.Carrier.Attempt;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MailCarrierStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired AccountCheck check;
    @Autowired MailCarrier carrier;
    @Autowired Conversations conversations;
    @Autowired Attachments attachments;
    @Autowired Replies replies;

    private Viewer.Member root;
    private Viewer.Member ada;
    private Inbox inbox;

    @BeforeEach
    void anInbox() {
        var team = cast.team();
        root = cast.member("Root", Role.ADMINISTRATOR);
        ada = cast.ada(team);
        inbox = cast.inbox(team);
    }

    @Test
    void a_recipient_refused_for_good_is_refused() throws Exception {
        try (var server = RudeServer.smtp("RCPT", "550 5.1.1 No such user")) {
            assertThat(carry(server.address(), "Hello."))
                    .isInstanceOfSatisfying(
                            Attempt.Refused.class,
                            refused -> assertThat(refused.why()).contains("No such user"));
            assertThat(server.heard).doesNotContain("DATA");
        }
    }

    @Test
    void a_recipient_put_off_is_tried_later() throws Exception {
        try (var server = RudeServer.smtp("RCPT", "451 4.7.1 Greylisted")) {
            assertThat(carry(server.address(), "Hello."))
                    .isInstanceOfSatisfying(
                            Attempt.Later.class,
                            later -> assertThat(later.why()).contains("Greylisted"));
        }
    }

    @Test
    void one_bad_recipient_keeps_the_mail_from_all_so_that_none_gets_it_twice() throws Exception {
        try (var server = RudeServer.smtp("RCPT TO:<bob", "550 5.1.1 No such user")) {
            var reply = reply("Hello.", List.of("bob@example.org"), List.of());
            assertThat(carry(server.address(), reply)).isInstanceOf(Attempt.Refused.class);
            assertThat(server.heard).doesNotContain("DATA");
        }
    }

    @Test
    void a_server_that_hangs_up_after_the_mail_is_tried_later_with_the_same_id() throws Exception {
        try (var server = RudeServer.smtp(".", RudeServer.HANG_UP)) {
            var reply = reply("Hello.", List.of(), List.of());
            assertThat(carry(server.address(), reply)).isInstanceOf(Attempt.Later.class);
            carry(server.address(), reply);
            assertThat(server.heard.stream().filter(line -> line.startsWith("Message-ID:")))
                    .hasSize(2)
                    .containsOnly("Message-ID: <" + reply.mailId() + ">");
        }
    }

    @Test
    void a_server_that_refuses_everything_at_the_door_is_shut_for_all() throws Exception {
        try (var server = new RudeServer("554 No", line -> RudeServer.HANG_UP)) {
            assertThat(carry(server.address(), "Hello.")).isInstanceOf(Attempt.Shut.class);
        }
        assertThat(cast.as(root, () -> accounts.sending(inbox.id()).orElseThrow().problem()))
                .isNotBlank();
    }

    @Test
    void a_mail_refused_by_its_content_is_refused() throws Exception {
        try (var server = RudeServer.smtp(".", "554 5.7.1 Looks like spam")) {
            assertThat(carry(server.address(), "Hello.")).isInstanceOf(Attempt.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.", ".a"})
    void whoever_has_dots_where_others_have_none_is_answered(String local) throws Exception {
        var address = local + Cast.unique("") + local + "@example.org";
        try (var server = RudeServer.smtp("none", "")) {
            for (var written : List.of(address, "\"" + address.replace("@", "\"@"))) {
                // given
                var first = room.post(inbox, aLetter().from(written));
                assertThat(first.fromAddress()).isEqualTo(address);
                // when
                var reply = reply(first, "Hello.", null, List.of(), List.of());
                // then
                assertThat(carry(server.address(), reply)).isInstanceOf(Attempt.Taken.class);
                assertThat(server.heard)
                        .contains("RCPT TO:<\"" + address.replace("@", "\"@") + ">");
            }
        }
    }

    @Test
    void a_check_says_that_a_server_passes_nothing_on() throws Exception {
        try (var server = RudeServer.smtp("RCPT", "554 5.7.1 Relay access denied")) {
            var outcome = check.sending(inbox.id(), server.address(), new Credentials.None(), root);
            assertThat(outcome.works()).isFalse();
            assertThat(outcome.sentence()).contains("passes no mail on", "Relay access denied");
        }
        try (var server = RudeServer.smtp("none", "")) {
            assertThat(
                            check.sending(
                                            inbox.id(),
                                            server.address(),
                                            new Credentials.None(),
                                            root)
                                    .works())
                    .isTrue();
        }
    }

    @Test
    void nothing_that_anybody_wrote_adds_a_header() throws Exception {
        var evil = "Hello\r\nBcc: eve@example.org\r\n\r\nand a body";
        var first =
                room.post(
                        inbox,
                        aLetter()
                                .from("=?utf-8?Q?Mia=0D=0ABcc:_eve@example.org?= <mia@example.org>")
                                .subject("=?utf-8?Q?Hi=0D=0ABcc:_eve@example.org?="));
        var mail = delivered(reply(first, evil, null, List.of(), List.of()), List.of());
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void words_pictures_and_files_arrive_as_they_were() throws Exception {
        // given
        var first = room.post(inbox, aLetter().from("mia@example.org"));
        var picture = upload(first, "fröhlich 😀.png", "\u0089PNG\r\n");
        var file = upload(first, "Rechnung – März.txt", "text");
        var html = "<p>Grüße <img src=\"/attachments/" + picture + "/x.png\" alt=\"\"></p>";
        // when
        var reply = reply(first, "", html, List.of(), List.of(picture, file));
        var mail = delivered(reply, List.of(picture, file));
        // then
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        var read = new MailReader().read(bytes.toByteArray());
        assertThat(read.attachments().stream().map(one -> one.name()))
                .containsExactlyInAnyOrder("fröhlich 😀.png", "Rechnung – März.txt");
        var inline = read.attachments().stream().filter(one -> one.inline()).toList();
        assertThat(inline).hasSize(1);
        assertThat(read.text().html()).contains("cid:" + inline.getFirst().contentId());
        assertThat(read.replyText()).contains("Grüße");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getFrom()[0].toString()).contains("Ada Okoye at Support");
    }

    private AttachmentId upload(Message first, String name, String content) {
        return cast.as(
                ada,
                () ->
                        attachments
                                .upload(
                                        first.conversation(),
                                        new NewAttachment(
                                                name,
                                                "application/octet-stream",
                                                content.getBytes(StandardCharsets.ISO_8859_1),
                                                false,
                                                null),
                                        ada)
                                .id());
    }

    private Attempt carry(Server server, String text) {
        return carry(server, reply(text, List.of(), List.of()));
    }

    private Message reply(String text, List<String> copies, List<AttachmentId> files) {
        var first = room.post(inbox, aLetter().from(Cast.unique("mia") + "@example.org"));
        return reply(first, text, null, copies, files);
    }

    /** A reply that the outbox leaves alone for a day. */
    private Message reply(
            Message first,
            String text,
            String html,
            List<String> copies,
            List<AttachmentId> files) {
        var request =
                new ReplyRequest(
                        first.conversation(),
                        text,
                        html,
                        List.of(),
                        copies,
                        files,
                        null,
                        Instant.now().plus(1, ChronoUnit.DAYS),
                        false,
                        false,
                        null,
                        List.of());
        var outcome = cast.as(ada, () -> replies.send(request, ada));
        return room.message(((SendOutcome.Sent) outcome).message());
    }

    private Attempt carry(Server server, Message reply) {
        return carry(server, reply, List.of());
    }

    private Attempt carry(Server server, Message reply, List<AttachmentId> files) {
        cast.as(
                root,
                () -> {
                    accounts.setSending(inbox.id(), server, new Credentials.None(), root);
                    return true;
                });
        var conversation = cast.as(Cast.JOB, () -> conversations.find(reply.conversation()));
        var contents =
                cast.as(Cast.JOB, () -> files.stream().map(id -> attachments.open(id)).toList());
        return ViewerScope.call(
                Cast.JOB, () -> carrier.carry(reply, conversation, inbox, contents));
    }

    private MimeMessage delivered(Message reply, List<AttachmentId> files) throws Exception {
        var peer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        peer.start();
        try {
            var server = new Server("127.0.0.1", peer.getSmtp().getPort(), Security.NONE);
            assertThat(carry(server, reply, files)).isInstanceOf(Attempt.Taken.class);
            assertThat(peer.waitForIncomingEmail(20_000, 1)).isTrue();
            return peer.getReceivedMessages()[0];
        } finally {
            peer.stop();
        }
    }
}
