package heed.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class InboxApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    Api.Caller administrator;
    String address;

    @BeforeEach
    void an_administrator() {
        administrator = api.as(cast.member("Root", Role.ADMINISTRATOR, cast.team()));
        address = Cast.unique("support") + "@example.org";
    }

    @Test
    void an_inbox_is_made_with_the_account_that_it_sends_by() {
        // when
        var made =
                administrator.post(
                        "/api/v1/inboxes",
                        """
                        {"name": "Support", "address": "%s",
                         "sending": {"host": "smtp.example.org", "port": 587, "security": "starttls",
                                     "username": "support", "password": "quiet"}}
                        """
                                .formatted(address));
        // then
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("address").asString()).isEqualTo(address);
        var sending = made.json().path("sending");
        assertThat(sending.path("host").asString()).isEqualTo("smtp.example.org");
        assertThat(sending.path("hasSecret").asBoolean()).isTrue();
        assertThat(made.body()).doesNotContain("quiet");
        assertThat(administrator.get("/api/v1/inboxes/" + made.json().path("id").asString()).json())
                .isEqualTo(made.json());
    }

    @Test
    void an_account_without_a_name_and_a_password_will_do() {
        var made =
                administrator.post(
                        "/api/v1/inboxes",
                        """
                        {"name": "Support", "address": "%s",
                         "sending": {"host": "127.0.0.1", "port": 2500, "security": "none"}}
                        """
                                .formatted(address));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    @Test
    void a_kept_password_is_shown_to_no_other_server() {
        // given
        var made =
                administrator.post(
                        "/api/v1/inboxes",
                        """
                        {"name": "Support", "address": "%s",
                         "sending": {"host": "smtp.example.org", "port": 587, "security": "starttls",
                                     "username": "support", "password": "quiet"}}
                        """
                                .formatted(address));
        // when
        var moved =
                administrator.patch(
                        "/api/v1/inboxes/" + made.json().path("id").asString(),
                        """
                        {"sending": {"host": "eve.example.org", "port": 25, "security": "none",
                                     "username": "support"}}
                        """);
        // then
        assertThat(moved.status()).as(moved.body()).isEqualTo(422);
    }

    @Test
    void an_agent_hears_of_the_inbox_and_nothing_of_its_account() {
        // given
        administrator.post(
                "/api/v1/inboxes",
                """
                {"name": "Support", "address": "%s",
                 "sending": {"host": "smtp.example.org", "port": 25, "security": "none"}}
                """
                        .formatted(address));
        // when
        var inboxes = api.as(cast.ada(cast.team())).get("/api/v1/inboxes");
        // then
        assertThat(inboxes.body()).contains(address).doesNotContain("smtp.example.org");
    }
}
