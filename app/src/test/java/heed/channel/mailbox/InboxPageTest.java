package heed.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.audit.Changes;
import heed.inbox.Inboxes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class InboxPageTest {

    @Autowired Cast cast;
    @Autowired Inboxes inboxes;
    @Autowired MailAccounts accounts;
    @Autowired Changes changes;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/inboxes",
                "/settings/inboxes/new",
                "/settings/mail",
                "/settings/start"
            })
    void inboxes_and_mail_are_for_administrators(String path) {
        assertThat(Browser.at(port).signedIn(cast.tom(cast.team()).email()).get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_lead_cannot_change_try_or_close_an_inbox_by_the_address_of_a_form() {
        // given
        var team = cast.team();
        var tom = Browser.at(port).signedIn(cast.tom(team).email());
        var url = url(cast.inbox(team));
        // when, then
        for (var path : new String[] {"", "/sending", "/fetching", "/sending/trial", "/closing"}) {
            assertThat(tom.post(url + path, account("smtp.example.org", 25)).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void an_inbox_is_opened_and_leads_to_its_accounts() {
        // given
        var team = cast.team();
        var address = Cast.unique("help") + "@example.org";
        // when
        var answer =
                administrator()
                        .post(
                                "/settings/inboxes",
                                Map.of(
                                        "name",
                                        "Help",
                                        "address",
                                        address,
                                        "team",
                                        team.id().toString()));
        // then
        var opened = cast.as(Cast.JOB, () -> inboxes.receiving(address)).orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains(url(opened));
    }

    @Test
    void an_address_that_is_taken_is_said_at_its_field_and_nothing_typed_is_lost() {
        // given
        var inbox = cast.inbox(cast.team());
        // when
        var answer =
                administrator()
                        .post(
                                "/settings/inboxes",
                                Map.of(
                                        "name", "Help <1>",
                                        "address", inbox.address(),
                                        "team", inbox.team().toString()));
        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Help &lt;1>", inbox.address(), "id=\"address-problem\"");
    }

    @Test
    void ready_values_fill_the_forms_and_keep_nothing() {
        // given
        var inbox = cast.inbox(cast.team());
        // when
        var page = administrator().get(url(inbox) + "?as=google").body();
        // then
        assertThat(page).contains("smtp.gmail.com", "imap.gmail.com", "app password");
        assertThat(cast.as(Cast.JOB, () -> accounts.sending(inbox.id()))).isEmpty();
    }

    @Test
    void an_account_is_kept_noted_and_its_password_is_neither_shown_nor_noted() {
        // given
        var inbox = cast.inbox(cast.team());
        var root = administrator();
        // when
        var answer = root.post(url(inbox) + "/sending", account("smtp.example.org", 587));
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(root.get(url(inbox)).body())
                .contains("smtp.example.org", "One is kept")
                .doesNotContain("open sesame");
        assertThat(root.get("/settings/changes").body())
                .contains("changed how mail leaves from", "entered anew")
                .doesNotContain("open sesame");
        assertThat(root.get("/settings/inboxes").body()).contains("By smtp.example.org");
    }

    @Test
    void a_kept_password_is_not_given_to_another_server() {
        // given
        var inbox = cast.inbox(cast.team());
        var root = administrator();
        root.post(url(inbox) + "/sending", account("smtp.example.org", 587));
        var elsewhere = new HashMap<>(account("smtp.example.com", 587));
        elsewhere.put("password", "");
        // when
        var kept = root.post(url(inbox) + "/sending", elsewhere);
        var tried = root.postPart(url(inbox) + "/sending/trial", elsewhere);
        // then
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("Enter it again", "smtp.example.com");
        assertThat(tried.body()).contains("Enter it again");
    }

    @Test
    void a_port_that_is_none_is_said_at_its_field() {
        // given
        var inbox = cast.inbox(cast.team());
        var wrong = new HashMap<>(account("smtp.example.org", 587));
        wrong.put("port", "a few");
        // when
        var answer = administrator().post(url(inbox) + "/sending", wrong);
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"sending-port-problem\"", "a few");
    }

    @Test
    void a_trial_says_in_plain_words_that_nobody_listens_there() throws IOException {
        // given
        var inbox = cast.inbox(cast.team());
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        // when
        var part =
                administrator()
                        .postPart(url(inbox) + "/sending/trial", account("127.0.0.1", closed));
        var page =
                administrator().post(url(inbox) + "/sending/trial", account("127.0.0.1", closed));
        // then
        assertThat(part.body())
                .contains("id=\"sending-trial\"", "lets nobody in at port " + closed)
                .doesNotContain("<html");
        assertThat(page.body()).contains("<html", "lets nobody in at port " + closed);
    }

    @Test
    void an_inbox_is_closed_after_its_consequences_were_shown() {
        // given
        var inbox = cast.inbox(cast.team());
        var root = administrator();
        // when
        var asked = root.get(url(inbox) + "/closing").body();
        root.post(url(inbox) + "/closing", Map.of());
        // then
        assertThat(asked).contains("is no longer taken");
        assertThat(cast.as(Cast.JOB, () -> inboxes.receiving(inbox.address()))).isEmpty();
    }

    @Test
    void the_first_steps_tick_themselves() {
        // given
        cast.inbox(cast.team());
        // when
        var page = administrator().get("/settings/start").body();
        // then
        assertThat(page).contains("Make an inbox<span class=\"only-read\">, done");
    }

    private Browser administrator() {
        return Browser.at(port).signedIn(cast.member("Root Admin", Role.ADMINISTRATOR).email());
    }

    private static String url(heed.inbox.Inbox inbox) {
        return "/settings/inboxes/" + inbox.id();
    }

    private static Map<String, String> account(String host, int port) {
        return Map.of(
                "host", host,
                "port", String.valueOf(port),
                "security", "none",
                "login", "password",
                "username", "ada",
                "password", "open sesame",
                "name", "Help",
                "address", "help@example.org",
                "team", "00000000-0000-0000-0000-000000000000");
    }
}
