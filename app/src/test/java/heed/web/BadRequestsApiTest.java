package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.conversation.ConversationId;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What odd and hostile requests get: an answer of four hundred and something, with a stable code.
 */
@DeskTest
class BadRequestsApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    ConversationId parcel;
    Api.Caller program;

    @BeforeEach
    void a_program() {
        var team = cast.team();
        var inbox = cast.inbox(team);
        parcel = cast.conversation(inbox, "Where is my parcel?", "It should have come on Monday.");
        program = api.as(cast.ada(team));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/conversations?limit=0, 400, limit-out-of-range",
        "/api/v1/conversations?limit=201, 400, limit-out-of-range",
        "/api/v1/conversations?limit=-1, 400, limit-out-of-range",
        "/api/v1/conversations?limit=ten, 400, malformed",
        "/api/v1/conversations?limit=99999999999999999999, 400, malformed",
        "/api/v1/conversations?cursor=nonsense, 400, not-a-cursor",
        "/api/v1/conversations?cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaIDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA, 400, not-a-cursor",
        "/api/v1/conversations?state=happy, 422, unknown-state",
        "/api/v1/conversations?owner=nobody@example.org, 422, unknown-person",
        "/api/v1/conversations?team=%00, 422, unknown-team",
        "/api/v1/conversations?tag=%00, 400, malformed",
        "/api/v1/conversations?customer=me, 422, unknown-customer",
        "/api/v1/conversations/1, 400, not-an-id",
        "/api/v1/conversations/00000000-0000-0000-0000-000000000000, 404, no-such-conversation",
        "/api/v1/customers?q=%00, 400, malformed",
        "/api/v1/customers?cursor=x, 400, not-an-id",
        "/api/v1/readings, 400, bad-request",
        "/api/v1/readings?conversation=x, 400, not-an-id",
        "/api/v1/readings?conversation=00000000-0000-0000-0000-000000000000, 404, no-such-conversation",
        "/api/v1/search?limit=1000, 400, limit-out-of-range",
        "/api/v1/search?q=%ED%A0%80, 400, malformed",
        "/api/v1/nothing, 404, not-found",
        "/api/v1/conversations/, 404, not-found",
        "/api/v1//conversations, 400, bad-request",
        "/api/v1/conversations;x=y, 400, bad-request",
        "/api/v2/conversations, 404, not-found",
    })
    void an_odd_address_is_answered_with_a_problem(String path, int status, String code) {
        // when
        var answer = program.get(path);
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"text\": \"x\"} trailing",
                "{\"attachments\": 7}",
                "{\"attachments\": [[]]}",
                "{\"attachments\": [\"x\"], \"text\": \"x\"}",
                "{\"attachments\": [{\"content\": \"%%%\"}], \"text\": \"x\"}",
                "{\"attachments\": [{}], \"text\": \"x\"}",
                "{\"attachments\": [null], \"text\": \"x\"}",
                "{\"attachments\": [\"00000000-0000-0000-0000-000000000000\"], \"text\": \"x\"}",
                "{\"text\": {}}",
                "{\"text\": \"\"}",
                "{\"text\": null, \"html\": null}",
                "{\"text\": \"x\", \"to\": [\"mia@example.org\\r\\nBcc: eve@example.org\"]}",
                "{\"text\": \"x\", \"to\": [null]}",
                "{\"text\": \"x\", \"cc\": [\"not an address\"]}",
                "{\"text\": \"x\", \"sendAt\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"text\": \"x\", \"sendAt\": \"1969-01-01T00:00:00Z\"}",
                "{\"text\": \"x\", \"sendAt\": \"soon\"}",
                "{\"text\": \"x\", \"seen\": \"x\"}",
                "{\"text\": \"x\", \"nextStep\": {}}",
                "{\"text\": \"x\", \"nextStep\": {\"text\": \"y\", \"at\": \"-999999999-01-01T00:00:00Z\"}}",
                "{\"text\": \"x\", \"resolve\": \"perhaps\"}",
            })
    void an_odd_reply_is_refused_and_nothing_is_sent(String json) {
        // when
        var answer = program.post("/api/v1/conversations/" + parcel + "/replies", json);
        // then
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertTellsNothing(answer);
        assertThat(
                        program.get("/api/v1/conversations/" + parcel + "/messages")
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"owner\": 7}",
                "{\"owner\": \"nobody@example.org\"}",
                "{\"team\": null}",
                "{\"team\": \"no such team\"}",
                "{\"state\": \"merged\"}",
                "{\"state\": null}",
                "{\"priority\": \"most\"}",
                "{\"tags\": \"late\"}",
                "{\"tags\": [1]}",
                "{\"subject\": \" \"}",
                "{\"subject\": \"a\\u0000b\"}",
                "{\"tags\": [\"a\\u0000b\"]}",
                "{\"nextStep\": null}",
                "{\"nextStep\": {\"text\": \"x\"}}",
                "{\"nextStep\": {\"text\": \"x\", \"at\": \"99999-01-01T00:00:00Z\"}}",
                "{\"nextStep\": {\"text\": \"a\\u0000b\", \"at\": \"2030-01-01T00:00:00Z\"}}",
                "{\"snoozedUntil\": \"2001-01-01T00:00:00Z\"}",
                "{\"snoozedUntil\": \"tomorrow\"}",
            })
    void an_odd_change_is_refused_and_nothing_changes(String json) {
        // given
        var before = program.get("/api/v1/conversations/" + parcel).body();
        // when
        var answer = program.patch("/api/v1/conversations/" + parcel, json);
        // then
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertTellsNothing(answer);
        assertThat(program.get("/api/v1/conversations/" + parcel).body()).isEqualTo(before);
    }

    @Test
    void text_with_characters_that_no_database_keeps_is_kept_without_them_or_refused() {
        for (var text : List.of("a\\u0000b", "a\\ud800b", "\\udfffx")) {
            var answer =
                    program.post(
                            "/api/v1/conversations/" + parcel + "/notes",
                            "{\"text\": \"" + text + "\"}");
            assertThat(answer.status()).as(answer.body()).isIn(201, 400, 422);
        }
    }

    @Test
    void json_that_is_too_deep_is_refused() {
        var answer =
                program.post(
                        "/api/v1/customers",
                        "{\"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void html_that_is_too_deep_is_read_or_refused() {
        for (var tag : List.of("<b>", "<div>", "<blockquote>", "<ul><li>")) {
            var answer =
                    program.post(
                            "/api/v1/conversations/" + parcel + "/replies",
                            "{\"html\": \"" + tag.repeat(60_000) + "x\"}");
            assertThat(answer.status()).as(answer.body()).isIn(201, 400, 413, 422);
        }
    }

    @Test
    void a_request_that_is_too_large_is_refused_whether_it_says_so_or_not() {
        // given
        var large = "{\"text\": \"" + "x".repeat(41 << 20) + "\"}";
        // when
        var told = program.post("/api/v1/conversations/" + parcel + "/notes", large);
        // then
        assertThat(told.status()).isEqualTo(413);
    }

    @Test
    void a_stranger_may_say_little() {
        // given
        var large = "{\"name\": \"" + "x".repeat(70_000) + "\", \"scopes\": [\"*\"]}";
        // when
        var answer = api.basic("a@example.org", "x").post("/api/v1/tokens", large);
        // then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void another_format_is_refused_in_ours() {
        var path = "/api/v1/conversations";
        assertThat(program.get(path, "Accept", "application/xml").status()).isEqualTo(406);
        assertThat(program.get(path, "Accept", "*/*").status()).isEqualTo(200);
        assertThat(program.get(path, "Accept", "text/html, */*;q=0.1").status()).isEqualTo(200);
        assertThat(program.get(path, "Accept", "nonsense").status()).isIn(400, 406);
        assertThat(program.get(path, "Accept", "application/xml").code())
                .isEqualTo("not-acceptable");
        var wrong = program.post(path, "<x/>", "Content-Type", "application/xml");
        assertThat(wrong.status()).isEqualTo(415);
        assertThat(wrong.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void methods_that_an_address_does_not_know_are_refused() {
        // given
        var path = "/api/v1/conversations/" + parcel;
        // when, then
        for (var method : List.of("PUT", "DELETE", "POST")) {
            var answer = program.call(method, path, "{}");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.code()).isEqualTo("method-not-allowed");
        }
        for (var method : List.of("TRACE", "FROB", "PROPFIND")) {
            assertThat(program.call(method, path, null).status()).as(method).isIn(400, 403, 405);
        }
    }

    @Test
    void looking_at_the_head_tells_no_more_than_looking() {
        // given
        var stranger = api.as(cast.ada(cast.team()));
        var path = "/api/v1/conversations/" + parcel;
        // when, then
        assertThat(program.call("HEAD", path, null).status()).isEqualTo(200);
        assertThat(program.call("HEAD", path, null).body()).isEmpty();
        assertThat(stranger.call("HEAD", path, null).status()).isEqualTo(404);
        assertThat(api.anonymous().call("HEAD", path, null).status()).isEqualTo(401);
    }

    @Test
    void no_other_site_is_let_in() {
        // given
        var path = "/api/v1/conversations";
        // when
        var simple = program.get(path, "Origin", "https://evil.example.org");
        var asked =
                program.call(
                        "OPTIONS",
                        path,
                        null,
                        "Origin",
                        "https://evil.example.org",
                        "Access-Control-Request-Method",
                        "POST");
        // then
        for (var answer : List.of(simple, asked)) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/../application.yaml",
                "/assets/x/..%2fapplication.yaml",
                "/assets/x/%2e%2e/application.yaml",
                "/assets/x/%252e%252e/application.yaml",
                "/assets/x/..%5capplication.yaml",
                "/assets/../api/v1/me",
                "/assets/..;/api/v1/me",
                "/api/v1/conversations/..%2f..%2fme",
                "/api/v1/conversations/%2e%2e/me",
                "/assets/x//etc/passwd",
                "/assets/x/css/",
                "/assets/x/%00",
                "/assets/x/css/app.css%00.html",
            })
    void assets_are_all_that_lies_below_assets(String path) {
        var answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (302|400|401|404).*");
        assertThat(answer).doesNotContain("spring:", "root:x", "springframework", "Tomcat");
    }

    @Test
    void headers_beyond_all_bounds_are_refused_without_a_word_about_the_server() {
        for (var request :
                List.of(
                        "GET /?q="
                                + "x".repeat(60_000)
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                                + "x".repeat(60_000)
                                + "\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                        "GET /[]{}| HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "NONSENSE\r\n\r\n")) {
            var answer = raw(request);
            assertThat(answer).as("%.60s", request).startsWith("HTTP/1.1 4");
            assertThat(answer).doesNotContain("Tomcat", "springframework", "at org.", "Server:");
        }
    }

    @Test
    void every_answer_carries_the_headers_that_bound_it() {
        var answer = program.get("/api/v1/conversations/" + parcel);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Server")).isEmpty();
    }

    private static void assertTellsNothing(Api.Answer answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "springframework", "heed.", "jackson", "select ", "SQL");
    }

    private String raw(String request) {
        try (var socket = new Socket("localhost", api.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(20_000), StandardCharsets.UTF_8);
        } catch (java.net.SocketTimeoutException e) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
