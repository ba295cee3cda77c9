package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.message.DeliveryState;
import heed.message.Message;
import heed.message.MessageKind;
import heed.reply.ReplyAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back, truly or not, of what we sent. */
@DeskTest
class BounceStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired ReplyAddress addresses;

    private Inbox inbox;
    private Viewer.Member ada;
    private String mia;
    private Message reply;

    @BeforeEach
    void aReplyToMia() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        mia = Cast.unique("mia") + "@example.org";
        var first = room.post(inbox, aLetter().from(mia).to(inbox.address()));
        reply = room.answer(first, "It comes on Friday, with the courier that you know.", ada);
    }

    /** A report as a mail server sends it (RFC 3464), about a mail with these headers. */
    private Letter report(String recipient, String headersOfTheMail) {
        return aLetter()
                .from("Mail Delivery System <mailer-daemon@example.org>")
                .to(inbox.address())
                .subject("Undelivered Mail Returned to Sender")
                .with("Auto-Submitted", "auto-replied")
                .with("MIME-Version", "1.0")
                .with(
                        "Content-Type",
                        "multipart/report; report-type=delivery-status; boundary=limit")
                .text(
                        """
                        --limit
                        Content-Type: text/plain

                        Your message could not be delivered.

                        --limit
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.example.org

                        Final-Recipient: rfc822; %s
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1 No such user

                        --limit
                        Content-Type: text/rfc822-headers

                        %s

                        --limit--
                        """
                                .formatted(recipient, headersOfTheMail));
    }

    private DeliveryState delivery() {
        return room.message(reply.id()).delivery().state();
    }

    private void expectBounced(Message report) {
        assertThat(delivery()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(room.message(reply.id()).delivery().lastError())
                .startsWith("There is no such address")
                .endsWith("Their server said: 550 5.1.1 No such user");
        assertThat(report.conversation()).isEqualTo(reply.conversation());
        var conversation = room.conversation(reply);
        assertThat(conversation.nextStep().text()).contains("did not reach " + mia);
        assertThat(conversation.owner()).isEqualTo(ada.person());
        assertThat(room.events(reply)).contains("bounced");
    }

    private void expectUntouched(Message report) {
        assertThat(delivery()).isNotEqualTo(DeliveryState.BOUNCED);
        assertThat(report.conversation()).isNotEqualTo(reply.conversation());
        assertThat(room.events(reply)).doesNotContain("bounced");
    }

    @Test
    void a_report_that_names_our_message_marks_it_and_tells_its_owner() {
        expectBounced(
                room.post(inbox, report(mia, "Message-ID: <" + reply.mailId() + ">\nFrom: x")));
    }

    @Test
    void a_report_whose_signature_is_made_up_marks_nothing() {
        var id = reply.mailId();
        var forged = id.substring(0, 33) + "a".repeat(16) + id.substring(id.indexOf('@'));
        expectUntouched(room.post(inbox, report(mia, "Message-ID: <" + forged + ">")));
    }

    @Test
    void a_report_that_proves_nothing_marks_nothing() {
        expectUntouched(room.post(inbox, report(mia, "Subject: Re: Where is my parcel?")));
    }

    @Test
    void a_report_about_somebody_to_whom_we_did_not_write_marks_nothing() {
        var report =
                room.post(inbox, report("bob@example.org", "Message-ID: <" + reply.mailId() + ">"));
        assertThat(delivery()).isNotEqualTo(DeliveryState.BOUNCED);
        assertThat(report.kind()).isEqualTo(MessageKind.INBOUND);
    }

    @Test
    void a_report_to_the_signed_address_marks_the_last_reply_to_that_recipient() {
        var tagged = addresses.of(inbox, room.conversation(reply).number());
        expectBounced(room.post(inbox, report(mia, "Subject: cut off").to(tagged)));
    }

    @Test
    void a_report_that_quotes_the_signed_address_marks_the_last_reply_to_that_recipient() {
        var tagged = addresses.of(inbox, room.conversation(reply).number());
        expectBounced(room.post(inbox, report(mia, "Reply-To: Support <" + tagged + ">")));
    }

    @Test
    void a_report_that_quotes_a_made_up_address_marks_nothing() {
        var number = room.conversation(reply).number();
        var forged = inbox.address().replace("@", "+c-" + number + "-aaaaaaaaaaaaaaaa@");
        expectUntouched(room.post(inbox, report(mia, "Reply-To: " + forged)));
    }

    @Test
    void a_reply_of_ours_that_comes_back_is_neither_a_message_nor_a_conversation() {
        var other = cast.inbox(cast.team());
        for (var to : List.of(inbox, other)) {
            // given: as a mailing list hands it on
            var echo =
                    aLetter()
                            .id(reply.mailId())
                            .from("\"Ada via list\" <list@example.org>")
                            .to(to.address())
                            .with("List-Id", "<list.example.org>")
                            .text(reply.body() + "\n____\nlist mailing list\nlist@example.org");
            // when
            var fate = room.fate(room.keep(to.address(), echo.build()));
            // then
            assertThat(fate.state()).isEqualTo("duplicate");
            assertThat(fate.message()).isEqualTo(reply.id().value());
        }
        assertThat(room.thread(reply)).hasSize(2);
        assertThat(room.conversations(inbox)).hasSize(1);
        assertThat(room.conversations(other)).isEmpty();
    }

    @Test
    void a_mail_that_only_bears_the_id_of_a_reply_of_ours_is_heard() {
        var odd =
                room.post(
                        inbox,
                        aLetter().id(reply.mailId()).from(mia).text("It is still not here."));
        assertThat(odd.kind()).isEqualTo(MessageKind.INBOUND);
        assertThat(odd.body()).contains("still not here");
    }
}
