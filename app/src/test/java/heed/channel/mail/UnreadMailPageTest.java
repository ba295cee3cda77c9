package heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class UnreadMailPageTest {

    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_mail_that_could_not_be_read_is_listed_with_the_reason_and_shown_as_text() {
        // given
        var word = Cast.unique("freehub");
        var id = unreadable("From: mia@example.org\n\n<script>" + word + "</script>\n");
        var root = administrator();
        // when
        var list = root.get("/settings/mail").body();
        var mail = root.get("/settings/mail/" + id).body();
        var file = root.get("/settings/mail/" + id + "/file");
        // then
        assertThat(list).contains("/settings/mail/" + id, "The parts are nested too deep.");
        assertThat(mail).contains("&lt;script&gt;" + word).doesNotContain("<script>" + word);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(root.get("/settings/changes").body()).contains("looked into");
    }

    @Test
    void it_is_read_again_when_asked() {
        // given
        var id = unreadable("From: mia@example.org\n\nHello\n");
        // when
        var answer = administrator().post("/settings/mail/" + id + "/replay", Map.of());
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_lead_may_not_look() {
        // given
        var id = unreadable("From: mia@example.org\n\nHello\n");
        var tom = Browser.at(port).signedIn(cast.tom(cast.team()).email());
        // when, then
        assertThat(tom.get("/settings/mail/" + id).statusCode()).isEqualTo(403);
        assertThat(tom.get("/settings/mail/" + id + "/file").statusCode()).isEqualTo(403);
        assertThat(tom.post("/settings/mail/" + id + "/replay", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_mail_that_was_read_is_its_teams_and_no_longer_the_administrators() {
        // given: the address is known from when it could not be read
        var id = unreadable("From: mia@example.org\n\nHello\n");
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update raw_mail set state = 'read' where id = :id")
                                .param("id", id)
                                .update());
        var root = administrator();
        // when, then
        assertThat(root.get("/settings/mail/" + id).statusCode()).isEqualTo(404);
        assertThat(root.get("/settings/mail/" + id + "/file").statusCode()).isEqualTo(404);
    }

    private Browser administrator() {
        return Browser.at(port).signedIn(cast.member("Root Admin", Role.ADMINISTRATOR).email());
    }

    private java.util.UUID unreadable(String mail) {
        var bytes = mail.getBytes(StandardCharsets.UTF_8);
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into raw_mail (way, bytes, size, state, error)
                                        values ('smtp', :bytes, :size, 'unreadable', 'The parts are nested too deep.')
                                        returning id
                                        """)
                                .param("bytes", bytes)
                                .param("size", bytes.length)
                                .query(java.util.UUID.class)
                                .single());
    }
}
