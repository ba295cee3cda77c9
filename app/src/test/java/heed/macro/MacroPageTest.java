package heed.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Macros as people make and run them. */
@DeskTest
class MacroPageTest {

    private static final String HERE = "/settings/macros";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Statements statements;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member ada;
    private Browser hers;
    private Browser toms;
    private ConversationId id;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        toms = Browser.at(port).signedIn(cast.tom(team).email());
        id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
    }

    @Test
    void all_its_deeds_are_done_at_once() {
        // given
        var made =
                toms.post(
                        HERE,
                        Map.of(
                                "name", "Ask the carrier",
                                "whose", team.id().toString(),
                                "tags", "carrier, parcel",
                                "priority", "high",
                                "owner", "me",
                                "step", "Ask the carrier again",
                                "stepHours", "48"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        var macro =
                made.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*macros/([^?]+).*", "$1");
        assertThat(hers.get(HERE).body()).contains("Ask the carrier", "Makes the priority high");
        assertThat(hers.get("/conversations/" + id + "/macros").body())
                .contains("Plans “Ask the carrier again” in 2 days");
        // when
        var run = hers.post("/conversations/" + id + "/macros", Map.of("macro", macro, "key", "k"));
        // then
        assertThat(run.statusCode()).isEqualTo(302);
        var now = api.as(ada).get("/api/v1/conversations/" + id).json();
        assertThat(now.path("tags").toString()).contains("carrier", "parcel");
        assertThat(now.path("priority").asString()).isEqualTo("high");
        assertThat(now.path("owner").toString()).contains(ada.person().toString());
        assertThat(now.path("nextStep").toString()).contains("Ask the carrier again");
        assertThat(now.path("messages").asInt()).isEqualTo(1);
    }

    @Test
    void one_that_resolves_without_a_reply_resolves() {
        // given
        var macro = macro("{\"name\": \"Done\", \"deeds\": {\"resolve\": true}}");
        var asks = "/api/v1/conversations/" + id + "/asks";
        var ask = api.as(ada).get(asks).json().path("items").get(0).path("id").asString();
        api.as(ada).patch(asks + "/" + ask, "{\"state\": \"dropped\"}");
        // when
        var answer = api.as(ada).post("/api/v1/conversations/" + id + "/macros/" + macro, "{}");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("reply").isNull()).isTrue();
        assertThat(api.as(ada).get("/api/v1/conversations/" + id).json().path("state").asString())
                .isEqualTo("resolved");
    }

    @Test
    void one_that_resolves_says_how_it_ended() {
        // given
        var macro =
                macro(
                        "{\"name\": \"No\", \"deeds\": {\"resolve\": true, \"outcome\": \"declined\"}}");
        assertThat(hers.get(HERE).body()).contains("Resolves it: declined");
        // when
        hers.post(
                "/conversations/" + id + "/macros",
                Map.of("macro", macro, "key", Cast.unique("key"), "reason", "They know"));
        // then
        assertThat(state()).isEqualTo("resolved");
        var number = api.as(ada).get("/api/v1/conversations/" + id).json().path("number").asLong();
        assertThat(hers.get("/conversations/" + number).body()).contains("declined");
        assertThat(
                        api.as(ada)
                                .post(
                                        "/api/v1/macros",
                                        "{\"name\": \"x\", \"deeds\": {\"resolve\": true, \"outcome\": \"won\"}}")
                                .code())
                .isEqualTo("not-an-outcome");
    }

    @Test
    void one_that_resolves_asks_why_when_something_that_was_asked_is_open() {
        // given
        var macro = macro("{\"name\": \"Done\", \"deeds\": {\"resolve\": true}}");
        var at = "/conversations/" + id + "/macros";
        // when
        assertThat(hers.get(at).body())
                .contains("name=\"reason\"", "Something they asked is open.");
        var without = hers.post(at, Map.of("macro", macro, "key", Cast.unique("key")));
        // then
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(state()).isEqualTo("open");
        // when
        var why = "They called and have it";
        hers.post(at, Map.of("macro", macro, "key", Cast.unique("key"), "reason", why));
        // then
        assertThat(state()).isEqualTo("resolved");
        var number = api.as(ada).get("/api/v1/conversations/" + id).json().path("number").asLong();
        assertThat(hers.get("/conversations/" + number).body()).contains(why);
    }

    private String state() {
        return api.as(ada).get("/api/v1/conversations/" + id).json().path("state").asString();
    }

    @Test
    void one_whose_reply_is_held_does_nothing_else() {
        // given
        var canned =
                api.as(ada)
                        .post(
                                "/api/v1/canned-replies",
                                "{\"name\": \"x\", \"texts\": {\"en\": \"Dear Mia, it is {{?where}}.\"}}")
                        .json()
                        .path("id")
                        .asString();
        var macro =
                macro(
                        "{\"name\": \"x\", \"cannedReply\": \"%s\", \"deeds\": {\"tags\": [\"done\"], \"resolve\": true}}"
                                .formatted(canned));
        // when
        var answer = api.as(ada).post("/api/v1/conversations/" + id + "/macros/" + macro, "{}");
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("reply-held");
        assertThat(answer.json().path("findings").toString()).contains("Fill in: where.");
        var now = api.as(ada).get("/api/v1/conversations/" + id).json();
        assertThat(now.path("tags")).isEmpty();
        assertThat(now.path("state").asString()).isEqualTo("open");
        assertThat(hers.json("/conversations/" + id + "/draft").body()).contains("{{?where}}");
    }

    @Test
    void one_that_does_nothing_or_cannot_be_done_is_refused_where_it_is_typed() {
        assertThat(hers.post(HERE, Map.of("name", "Nothing")).body()).contains("Say what it does");
        assertThat(hers.post(HERE, Map.of("name", "Odd", "step", "x")).statusCode()).isEqualTo(422);
        assertThat(hers.post(HERE, Map.of("name", "Odd", "snoozeHours", "x")).body())
                .contains("not a number of hours");
        assertThat(
                        hers.post(
                                        HERE,
                                        Map.of(
                                                "name",
                                                "Ours",
                                                "whose",
                                                team.id().toString(),
                                                "tags",
                                                "x"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_database_lets_nobody_write_what_is_not_theirs() {
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into macro (name, team, deeds, changed_by, changed_at)
                                                        values ('x', :team, '{}', :ada, now())
                                                        """)
                                                .param("team", team.id().value())
                                                .param("ada", ada.person().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void pages_are_a_few_statements() {
        // given
        macro("{\"name\": \"Done\", \"deeds\": {\"resolve\": true}}");
        var list = Cast.unique("list");
        var sheet = Cast.unique("sheet");
        // when
        hers.counted(HERE, list);
        hers.counted("/conversations/" + id + "/macros", sheet);
        // then
        assertThat(statements.of(list)).hasSizeBetween(1, 6);
        assertThat(statements.of(sheet)).hasSizeBetween(1, 6);
    }

    private String macro(String json) {
        return api.as(ada).post("/api/v1/macros", json).json().path("id").asString();
    }
}
