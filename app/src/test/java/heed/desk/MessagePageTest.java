package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.audit.Reading;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.customer.Customers;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewAttachment;
import heed.message.NewInbound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class MessagePageTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

    @Autowired Cast cast;
    @Autowired Customers customers;
    @Autowired Messages messages;
    @Autowired Readings readings;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_formatted_mail_stands_in_a_frame_in_which_nothing_runs() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var her = Browser.at(port).signedIn(ada.email());
        var id = cast.conversation(cast.inbox(team), "Order", "Hello");
        var mail =
                formatted(
                        id,
                        "<table><tr><td>One</td></tr></table><img src='https://shop.example.org/a.png'>");
        // when
        var body = her.get("/messages/" + mail + "/body");
        var pictures = her.get("/messages/" + mail + "/body?pictures=1");
        var page =
                her.get("/conversations/" + id + "").headers().firstValue("Location").orElseThrow();
        // then
        assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "https:");
        assertThat(body.body()).contains("One").doesNotContain("shop.example.org");
        assertThat(pictures.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self' data: https:");
        assertThat(pictures.body()).contains("https://shop.example.org/a.png");
        assertThat(her.get(java.net.URI.create(page).getRawPath()).body())
                .contains("<iframe src=\"/messages/" + mail + "/body\"", "Show them");
        assertThat(cast.as(ada, () -> readings.of(id, null, 10)))
                .extracting(Reading::subject)
                .contains("message:" + mail);
    }

    @Test
    void a_picture_is_shown_a_page_is_saved_and_both_are_noted() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var her = Browser.at(port).signedIn(ada.email());
        var id = cast.conversation(cast.inbox(team), "Order", "Hello");
        var mail = formatted(id, "<p>See</p>");
        var files = cast.as(ada, () -> messages.find(mail)).attachments();
        // when
        var picture = her.get("/attachments/" + files.getFirst().id() + "/whatever.html");
        var page = her.get("/attachments/" + files.getLast().id() + "/whatever.png");
        // then
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(cast.as(ada, () -> readings.of(id, null, 10)))
                .extracting(Reading::subject)
                .contains(
                        "attachment:" + files.getFirst().id(),
                        "attachment:" + files.getLast().id());
    }

    @Test
    void a_mail_can_be_had_exactly_as_it_came_and_that_is_noted() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var her = Browser.at(port).signedIn(ada.email());
        var id = cast.conversation(cast.inbox(team), "Order", "Hello");
        var raw = "Subject: =?utf-8?q?Order?=\r\n\r\n<script>alert(1)</script>\r\n";
        var mail = cameAs(raw, id);
        // when
        var answer = her.get("/messages/" + mail + "/raw");
        var none = her.get("/messages/" + formatted(id, "<p>Hi</p>") + "/raw");
        // then
        assertThat(answer.body()).isEqualTo(raw);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(cast.as(ada, () -> readings.of(id, null, 10)))
                .extracting(one -> one.subject() + " " + one.way())
                .contains("raw:" + mail + " export");
    }

    @Test
    void mails_and_files_of_another_team_are_not_there() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Order", "Hello");
        var mail = formatted(id, "<table><tr><td>Secret</td></tr></table>");
        var file = cast.as(Cast.JOB, () -> messages.find(mail)).attachments().getFirst();
        var ada = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when, then
        for (var path :
                List.of(
                        "/messages/" + mail + "/body",
                        "/messages/" + mail + "/raw",
                        "/attachments/" + file.id() + "/a.png",
                        "/attachments/" + file.id())) {
            var answer = ada.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Secret");
        }
        for (var deed : List.of("withdrawal", "sending")) {
            assertThat(ada.post("/messages/" + mail + "/" + deed, Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    private MessageId cameAs(String raw, ConversationId conversation) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var kept =
                            jdbc.sql(
                                            """
                                            insert into raw_mail (way, bytes, size, state)
                                            values ('smtp', :bytes, :size, 'read')
                                            returning id
                                            """)
                                    .param("bytes", raw.getBytes(StandardCharsets.US_ASCII))
                                    .param("size", raw.length())
                                    .query(UUID.class)
                                    .single();
                    var message = received(conversation, "<p>Hi</p>", kept);
                    jdbc.sql("update raw_mail set message = :message where id = :id")
                            .param("message", message.value())
                            .param("id", kept)
                            .update();
                    return message;
                });
    }

    private MessageId formatted(ConversationId conversation, String html) {
        return received(conversation, html, null);
    }

    private MessageId received(ConversationId conversation, String html, @Nullable UUID raw) {
        return cast.as(
                Cast.JOB,
                () ->
                        messages.receive(
                                new NewInbound(
                                        conversation,
                                        Instant.now(),
                                        customers.met("mia@example.org", "Mia Brandt", "en").id(),
                                        "Mia Brandt",
                                        "mia@example.org",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "Order",
                                        "One",
                                        "",
                                        html,
                                        Cast.unique("mail") + "@example.org",
                                        List.of(),
                                        "en",
                                        false,
                                        false,
                                        raw,
                                        List.of(),
                                        List.of(
                                                new NewAttachment(
                                                        "a.png", "image/png", PNG, false, null),
                                                new NewAttachment(
                                                        "b.html",
                                                        "text/html",
                                                        "<script>alert(1)</script>".getBytes(),
                                                        false,
                                                        null)),
                                        false)));
    }
}
