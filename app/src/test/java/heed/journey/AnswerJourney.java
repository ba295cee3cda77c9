package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import heed.channel.mail.MailListener;
import heed.channel.mail.SmtpClient;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.MessageKind;
import heed.message.Messages;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main job: mail comes in, a person answers it in the browser, the answer arrives, and the
 * customer answers that.
 */
@DeskTest
class AnswerJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Cast cast;
    @Autowired MailListener listener;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final GreenMail mias =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startMiasMailServer() {
        mias.start();
    }

    @AfterEach
    void stopMiasMailServer() {
        mias.stop();
    }

    @Test
    void a_mail_is_answered_and_the_answer_to_that_joins_the_conversation() throws Exception {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = cast.inbox(team);
        sendsThrough(inbox, mias.getSmtp().getPort());
        var mia = Cast.unique("mia") + "@example.org";
        var first = Cast.unique("first") + "@example.org";

        try (var browser = Browser.open(1440, 900, false)) {
            var page = browser.newPage();
            Browser.signIn(page, "http://localhost:" + port, ada.email(), Cast.PASSWORD);
            page.navigate("http://localhost:" + port + "/lists/unassigned");

            // when Mia writes, her mail comes into the open list by itself
            post(
                    mia,
                    inbox,
                    first,
                    "",
                    "Where is my parcel?",
                    "It should have come on Monday. When will it be here?");
            page.locator("a.row", new Page.LocatorOptions().setHasText("Where is my parcel?"))
                    .click();
            assertThat(page.locator("#talk").getByText("When will it be here?").first().innerText())
                    .isNotBlank();

            // and Ada answers it
            page.locator("#composer [contenteditable=true]").click();
            page.keyboard().type("Dear Mia, it left us today and will be with you on Friday.");
            page.keyboard().press("Control+Enter");
            page.locator("#thread").getByText("it left us today").first().waitFor();
            var reply = await().atMost(PATIENCE).until(this::received, one -> one != null);

            // then it is an answer in the same thread
            assertThat(reply.getHeader("In-Reply-To", " ")).contains(first);
            assertThat(reply.getHeader("References", " ")).contains(first);
            assertThat(reply.getSubject()).isEqualTo("Re: Where is my parcel?");
            assertThat(GreenMailUtil.getWholeMessage(reply)).contains("it left us today");

            // and when Mia answers that, it joins the conversation that Ada still looks at
            post(
                    mia,
                    inbox,
                    Cast.unique("second") + "@example.org",
                    reply.getMessageID(),
                    "Re: Where is my parcel?",
                    "Friday is fine, thank you.");
            page.locator("#thread").getByText("Friday is fine").first().waitFor();
        }
        var hers =
                cast.as(
                        ada,
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
        assertThat(hers).hasSize(1);
        assertThat(cast.as(ada, () -> messages.thread(hers.getFirst().id())))
                .extracting(heed.message.Message::kind)
                .containsExactly(MessageKind.INBOUND, MessageKind.REPLY, MessageKind.INBOUND);
    }

    private @org.jspecify.annotations.Nullable MimeMessage received() {
        var received = mias.getReceivedMessages();
        return received.length == 0 ? null : received[0];
    }

    private void post(
            String from, Inbox inbox, String id, String answering, String subject, String text) {
        var thread =
                answering.isEmpty()
                        ? ""
                        : "In-Reply-To: " + answering + "\nReferences: " + answering + "\n";
        var answer =
                SmtpClient.send(
                        listener.port(),
                        from,
                        inbox.address(),
                        "From: Mia Brandt <%s>\nTo: %s\nSubject: %s\nMessage-ID: <%s>\n%sDate: %s\n\n%s\n"
                                .formatted(
                                        from,
                                        inbox.address(),
                                        subject,
                                        id,
                                        thread,
                                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                ZonedDateTime.now(ZoneOffset.UTC)),
                                        text));
        assertThat(answer).startsWith("250");
    }

    private void sendsThrough(Inbox inbox, int smtpPort) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into mail_sending (inbox, host, port, security)
                                        values (:inbox, '127.0.0.1', :port, 'none')
                                        """)
                                .param("inbox", inbox.id().value())
                                .param("port", smtpPort)
                                .update());
    }
}
