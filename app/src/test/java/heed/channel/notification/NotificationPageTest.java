package heed.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class NotificationPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @LocalServerPort int port;

    @Test
    void nobody_is_told_until_they_ask_for_it_and_the_page_shows_what_they_chose() {
        // given
        var ada = cast.ada(cast.team());
        var browser = Browser.at(port).signedIn(ada.email());
        assertThat(browser.get("/settings/notifications").body())
                .contains("value=\"never\" checked");
        // when
        var answer = browser.post("/settings/notifications", Map.of("wish", "team"));
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/settings/notifications").body())
                .contains("value=\"team\" checked")
                .doesNotContain("value=\"never\" checked");
    }

    @Test
    void a_program_reads_and_changes_it_and_is_told_what_may_be_chosen() {
        // given
        var ada = api.as(cast.ada(cast.team()));
        // when
        assertThat(ada.call("PUT", "/api/v1/me/notifications", "{\"mail\": \"mine\"}").status())
                .isEqualTo(200);
        // then
        assertThat(ada.get("/api/v1/me/notifications").json().path("mail").asString())
                .isEqualTo("mine");
        var wrong = ada.call("PUT", "/api/v1/me/notifications", "{\"mail\": \"always\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("no-such-wish");
    }
}
