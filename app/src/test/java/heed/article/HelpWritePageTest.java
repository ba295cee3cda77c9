package heed.article;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing to us by the help pages, and what is learned of it. */
@DeskTest
class HelpWritePageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired HelpSettingStore settings;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;
    private Browser mia;
    private String word;

    @BeforeEach
    void questions_come_to_an_inbox_of_toms() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        mia = Browser.at(port);
        word = Cast.unique("gondola").replace("-", "");
        cast.as(
                tom,
                () -> {
                    settings.keep(inbox.id());
                    jdbc.sql("select 1").query(Integer.class).single();
                    return true;
                });
        cast.as(Cast.JOB, () -> jdbc.sql("delete from help_deed").update());
    }

    @Test
    void a_question_becomes_a_conversation_whose_address_nobody_has_confirmed() {
        // given
        var address = word + "@example.org";
        var told =
                api.as(tom)
                        .call(
                                "PUT",
                                "/api/v1/inboxes/" + inbox.id() + "/acknowledgement",
                                "{\"on\": true}");
        assertThat(told.status()).as(told.body()).isLessThan(300);
        // when
        var answer =
                send(address, "Lamp\r\nBcc: everybody@example.org", "Where is my " + word + "?");
        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(mia.get(there(answer)).body()).contains("it has arrived; its reference is #");
        var found = only("/api/v1/conversations?team=" + team.id());
        assertThat(found.path("subject").asString()).isEqualTo("Lamp Bcc: everybody@example.org");
        var messages =
                api.as(tom)
                        .get("/api/v1/conversations/" + found.path("id").asString() + "/messages")
                        .body();
        assertThat(messages).contains("nobody has confirmed", "Where is my " + word, address);
        assertThat(confirmed(address)).isFalse();
        assertThat(begun(found.path("id").asString())).isEqualTo(1);
        assertThat(api.as(tom).get("/api/v1/conversations?team=" + team.id()).body())
                .contains(inbox.name());
    }

    @Test
    void the_same_sent_twice_is_one_and_too_much_is_refused() {
        // given
        var address = word + "@example.org";
        // when, then
        send(address, "", "First");
        send(address, "", "First");
        assertThat(count()).isEqualTo(1);
        send(address, "", "Second");
        assertThat(send(address, "", "Third").statusCode()).isEqualTo(302);
        assertThat(send(address, "", "Fourth").statusCode()).isEqualTo(429);
        for (int i = 0; i < 9; i++) {
            send(word + i + "@example.org", "", "Hello " + i);
        }
        assertThat(send(word + "x@example.org", "", "Once more").statusCode()).isEqualTo(429);
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
        // when
        var answer = send("no address", "Lamp", "Where is it?");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("We need a mail address", "Where is it?", "Lamp");
        assertThat(send(inbox.address(), "Lamp", "Where is it?").statusCode()).isEqualTo(422);
        assertThat(send(word + "@example.org", "", " ").statusCode()).isEqualTo(422);
        assertThat(send(word + "@example.org", "", "x".repeat(10_001)).statusCode()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void an_answer_that_helped_counts_once_and_writing_all_the_same_is_told() {
        // given
        var id = published("Cleaning the " + word + " lamp");
        var form = api.anonymous().get("/help/write");
        var cookie = form.header("Set-Cookie").replaceAll(";.*", "");
        var visitor = api.cookie(cookie);
        var typed = "question=" + encoded("How do I clean a " + word + " lamp?");
        var type = new String[] {"Content-Type", "application/x-www-form-urlencoded"};
        // when
        var answers =
                visitor.post(
                        "/help/write/answers",
                        typed,
                        "Content-Type",
                        type[1],
                        "HX-Request",
                        "true");
        var page = visitor.get("/help/" + id + "?from=write");
        visitor.post("/help/" + id + "/answered", "", type);
        visitor.post("/help/" + id + "/answered", "", type);
        visitor.post("/help/" + id + "/votes", "helped=yes", type);
        // then
        assertThat(answers.body())
                .contains("Perhaps this answers it", "/help/" + id + "?from=write");
        assertThat(page.body()).contains("This answered my question");
        assertThat(day(id, "answered")).isEqualTo(1);
        assertThat(day(id, "helped")).isEqualTo(1);
        assertThat(day(id, "returned")).isZero();
        // and when
        visitor.post("/help/write", typed + "&address=" + word + "%40example.org", type);
        visitor.post("/help/write", typed + "+again&address=" + word + "%40example.org", type);
        // then
        assertThat(day(id, "returned")).isEqualTo(1);
        assertThat(Browser.at(port).signedIn(tom.email()).get("/settings/gaps").body())
                .contains("Cleaning the " + word + " lamp", "Wrote within 72 hours");
    }

    @Test
    void words_that_find_nothing_are_counted_without_anybody_in_them() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        var sought = "purple " + word.replaceAll("\\d", "x").replaceAll("[^a-z]", "y");
        // when
        mia.get("/help?q=" + encoded(sought));
        mia.get("/help?q=" + encoded(sought));
        mia.get("/help?q=" + encoded(sought) + "&told=" + encoded(sought));
        mia.part("/help?q=" + encoded(sought));
        mia.get("/help?q=" + encoded(word + "@example.org"));
        toms.get("/help?q=" + encoded(sought));
        // then
        assertThat(times(sought)).isEqualTo(2);
        assertThat(times(word)).isZero();
        var page = toms.get("/settings/gaps").body();
        assertThat(page).contains(sought, "/settings/articles/new?language=en&amp;title=Purple");
        assertThat(toms.get("/settings/articles/new?language=en&title=Purple").body())
                .contains("value=\"Purple\"");
        var adas = Browser.at(port).signedIn(cast.ada(team).email());
        assertThat(adas.get("/settings/gaps").statusCode()).isEqualTo(403);
    }

    @Test
    void who_works_here_says_nothing_in_a_customers_place() {
        var toms = Browser.at(port).signedIn(tom.email());
        var answer =
                toms.post(
                        "/help/write",
                        Map.of("address", word + "@example.org", "question", "Hello?"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> send(String address, String subject, String question) {
        var form = new HashMap<String, String>();
        form.put("name", "Mia Brandt");
        form.put("address", address);
        form.put("subject", subject);
        form.put("question", question);
        return mia.post("/help/write", form);
    }

    private String published(String title) {
        var id =
                api.as(tom)
                        .post(
                                "/api/v1/articles",
                                """
                                {"team": "%s", "texts": {"en": {"title": "%s", "body": "With a cloth."}}}
                                """
                                        .formatted(team.id(), title))
                        .json()
                        .path("id")
                        .asString();
        api.as(tom).patch("/api/v1/articles/" + id, "{\"state\": \"published\"}");
        return id;
    }

    private tools.jackson.databind.JsonNode only(String path) {
        var items = api.as(tom).get(path).json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private int count() {
        return api.as(tom)
                .get("/api/v1/conversations?team=" + team.id())
                .json()
                .path("items")
                .size();
    }

    private int day(String id, String what) {
        return cast.as(
                Cast.JOB,
                () ->
                        ((Number)
                                        jdbc.sql(
                                                        "select * from article_day where article = cast(:id as uuid)")
                                                .param("id", id)
                                                .query()
                                                .singleRow()
                                                .get(what))
                                .intValue());
    }

    private long times(String words) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "select coalesce(sum(times), 0) from help_gap where position(:words in words) > 0")
                                .param("words", words)
                                .query(Long.class)
                                .single());
    }

    private boolean confirmed(String address) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "select confirmed_at is not null from customer_address where address = :a")
                                .param("a", address)
                                .query(Boolean.class)
                                .single());
    }

    private int begun(String conversation) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "select count(*) from acknowledgement where conversation = cast(:c as uuid)")
                                .param("c", conversation)
                                .query(Integer.class)
                                .single());
    }

    private static String there(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
