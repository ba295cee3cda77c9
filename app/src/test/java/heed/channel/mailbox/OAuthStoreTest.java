package heed.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts that are signed in to by tokens (RFC 6749, XOAUTH2). */
@DeskTest
class OAuthStoreTest {

    @Autowired Cast cast;
    @Autowired MailAccounts accounts;
    @Autowired AccountCheck check;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\": \"access-1\"}";
    private Viewer.Member root;
    private Inbox inbox;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", this::grant);
        provider.start();
        root = cast.member("Root", Role.ADMINISTRATOR);
        inbox = cast.inbox(cast.team());
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private void grant(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Credentials oauth() {
        var client =
                new OAuthClient(
                        "heed",
                        "http://127.0.0.1:" + provider.getAddress().getPort() + "/token",
                        "mail");
        return new Credentials.OAuth(inbox.address(), client, "client-secret", "refresh-1");
    }

    /** A mail server that lets in who has {@code token}. */
    private RudeServer smtp(String token) {
        return new RudeServer(
                "220 here",
                line -> {
                    if (line.startsWith("EHLO")) {
                        return "250-here\r\n250 AUTH XOAUTH2";
                    }
                    if (!line.startsWith("AUTH")) {
                        return "250 fine";
                    }
                    var said = new String(Base64.getDecoder().decode(line.split(" ")[2]));
                    return said.equals(
                                    "user=" + inbox.address() + "\1auth=Bearer " + token + "\1\1")
                            ? "235 2.7.0 Welcome"
                            : "535 5.7.8 Not you";
                });
    }

    private AccountCheck.Outcome sending(RudeServer server, Credentials credentials) {
        return check.sending(inbox.id(), server.address(), credentials, root);
    }

    @Test
    void a_token_is_asked_for_and_lets_mail_out() throws Exception {
        try (var server = smtp("access-1")) {
            assertThat(sending(server, oauth()).sentence()).contains("It works");
        }
        assertThat(asked)
                .singleElement()
                .asString()
                .contains(
                        "grant_type=refresh_token",
                        "client_id=heed",
                        "client_secret=client-secret",
                        "refresh_token=refresh-1",
                        "scope=mail");
    }

    @Test
    void a_token_lets_mail_in() throws Exception {
        try (var server = new LyingImap()) {
            var source =
                    new FetchingAccount.Source(
                            Protocol.IMAP, server.address(), "INBOX", false, true);
            assertThat(check.fetching(inbox.id(), source, oauth(), root).sentence())
                    .contains("It works");
            assertThat(server.heard())
                    .anyMatch(line -> line.contains("AUTHENTICATE XOAUTH2"))
                    .noneMatch(line -> line.contains("LOGIN"));
        }
    }

    @Test
    void a_new_refresh_token_takes_the_place_of_the_old_one() throws Exception {
        try (var server = smtp("access-1")) {
            // given
            cast.as(
                    root,
                    () -> {
                        accounts.setSending(inbox.id(), server.address(), oauth(), root);
                        return true;
                    });
            answer = "{\"access_token\": \"access-1\", \"refresh_token\": \"refresh-2\"}";
            // when
            assertThat(sending(server, new Credentials.Kept()).works()).isTrue();
            assertThat(sending(server, new Credentials.Kept()).works()).isTrue();
        }
        // then
        assertThat(asked.getFirst()).contains("refresh_token=refresh-1");
        assertThat(asked.getLast()).contains("refresh_token=refresh-2");
    }

    @Test
    void a_token_that_has_expired_is_said_in_plain_words() throws Exception {
        try (var server = smtp("another")) {
            assertThat(sending(server, oauth()).sentence())
                    .contains("did not accept the sign-in token", "Connect the account again");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\": \"invalid_grant\"}|has ended. Connect the account again",
                "401|{\"error\": \"invalid_client\"}|Check client id and client secret",
                "400|{\"error\": \"invalid_scope\"}|gave no sign-in token: invalid_scope",
                "200|{}|gave no sign-in token",
                "502|<html>Bad Gateway</html>|did not answer",
                "200|{\"access_token\": null}|gave no sign-in token",
            })
    void a_provider_that_gives_no_token_is_quoted_in_plain_words(
            int given, String body, String words) throws Exception {
        status = given;
        answer = body;
        try (var server = smtp("access-1")) {
            assertThat(sending(server, oauth()).sentence()).contains(words);
            assertThat(server.heard).isEmpty();
        }
    }

    @Test
    void a_provider_that_is_away_is_said_to_be() throws Exception {
        var credentials = oauth();
        provider.stop(0);
        try (var server = smtp("access-1")) {
            assertThat(sending(server, credentials).sentence())
                    .contains("gave no sign-in token: it did not answer");
        }
    }
}
