package heed.canned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Canned replies as programs keep them, and who may keep which. */
@DeskTest
class CannedApiTest {

    private static final String HERE = "/api/v1/canned-replies";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
    }

    @Test
    void a_lead_keeps_the_teams_and_it_is_read_listed_and_changed() {
        // when
        var added =
                api.as(tom).post(HERE, wanted("Refund", "/Refund-1", "Hello {{?what}}", teams()));
        // then
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var path = HERE + "/" + added.json().path("id").asString();
        var read = api.as(ada).get(path);
        assertThat(read.json().path("shortcut").asString()).isEqualTo("refund-1");
        assertThat(read.json().path("team").asString()).isEqualTo(team.id().toString());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.as(ada).get(HERE).body()).contains("Hello {{?what}}");
        // when
        var changed =
                api.as(tom)
                        .patch(
                                path,
                                "{\"name\": \"Money back\", \"texts\": {\"de\": \"Hallo\"}}",
                                "If-Match",
                                "\"1\"");
        // then
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("texts").path("en").asString()).isEqualTo("Hello {{?what}}");
        assertThat(changed.json().path("texts").path("de").asString()).isEqualTo("Hallo");
        var versions = api.as(ada).get(path + "/versions").json().path("items");
        assertThat(versions.get(1).path("name").asString()).isEqualTo("Refund");
        assertThat(versions.get(1).path("writtenBy").asString()).isEqualTo("Tom Reyes");
        // and who began from what it said before is told so
        assertThat(api.as(tom).patch(path, "{\"name\": \"x\"}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void an_agent_keeps_their_own_and_neither_the_teams_nor_everybodys() {
        // when
        var own = api.as(ada).post(HERE, wanted("Mine", "mine", "Hello", ""));
        // then
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(own.json().path("own").asBoolean()).isTrue();
        assertThat(api.as(tom).get(HERE + "/" + own.json().path("id").asString()).status())
                .isEqualTo(404);
        assertThat(api.as(tom).get(HERE).body()).doesNotContain("Mine");
        assertThat(api.as(ada).post(HERE, wanted("Ours", null, "Hello", teams())).status())
                .isEqualTo(403);
        assertThat(
                        api.as(ada)
                                .post(HERE, wanted("All", null, "Hello", ", \"everybody\": true"))
                                .status())
                .isEqualTo(403);
        var teams = api.as(tom).post(HERE, wanted("Ours", null, "Hello", teams())).json();
        assertThat(
                        api.as(ada)
                                .patch(
                                        HERE + "/" + teams.path("id").asString(),
                                        "{\"name\": \"x\"}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void what_another_team_has_does_not_exist_and_what_everybody_has_does() {
        // given
        var teams = api.as(tom).post(HERE, wanted("Ours", null, "Hello", teams())).json();
        var kim = cast.member("Kim Park", Role.ADMINISTRATOR);
        var name = Cast.unique("everybody");
        var all =
                api.as(kim).post(HERE, wanted(name, null, "Hello", ", \"everybody\": true")).json();
        var noor = api.as(cast.ada(cast.team()));
        // when, then
        assertThat(noor.get(HERE + "/" + teams.path("id").asString()).status()).isEqualTo(404);
        assertThat(noor.get(HERE + "/" + all.path("id").asString()).status()).isEqualTo(200);
    }

    @Test
    void the_database_itself_lets_nobody_write_what_is_not_theirs() {
        // given
        api.as(tom).post(HERE, wanted("Ours", null, "Hello", teams()));
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql("insert into canned_reply (team) values (:team)")
                                                .param("team", team.id().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        var touched =
                cast.as(
                        ada,
                        () ->
                                jdbc.sql(
                                                "update canned_reply set archived_at = now() where team = :team")
                                        .param("team", team.id().value())
                                        .update());
        assertThat(touched).isZero();
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () -> jdbc.sql("update canned_version set name = 'x'").update()))
                .rootCause()
                .hasMessageMatching("(?s).*(never changed|permission denied).*");
    }

    @Test
    void what_cannot_be_understood_is_refused_with_each_place() {
        // when
        var answer =
                api.as(ada)
                        .post(
                                HERE,
                                wanted(
                                        "Mine",
                                        null,
                                        "Hello\\n{{customer.nam}} {{fact.perod}}",
                                        ""));
        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("text-not-understood");
        var mistake = answer.json().path("mistakes").get(0);
        assertThat(mistake.path("line").asInt()).isEqualTo(2);
        assertThat(mistake.path("column").asInt()).isEqualTo(1);
        assertThat(mistake.path("words").asString()).isEqualTo("{{customer.nam}}");
        assertThat(mistake.path("sentence").asString()).contains("Did you mean “customer.name”?");
        assertThat(answer.json().path("mistakes").get(1).path("sentence").asString())
                .contains("There is no fact “perod”");
    }

    @Test
    void a_shortcut_is_taken_once_by_the_same_people() {
        assertThat(api.as(ada).post(HERE, wanted("One", "one", "Hello", "")).status())
                .isEqualTo(201);
        assertThat(api.as(ada).post(HERE, wanted("Two", "one", "Hello", "")).code())
                .isEqualTo("shortcut-taken");
        assertThat(api.as(tom).post(HERE, wanted("One", "one", "Hello", teams())).status())
                .isEqualTo(201);
        assertThat(api.as(ada).post(HERE, wanted("Odd", "two words", "Hello", "")).code())
                .isEqualTo("not-a-shortcut");
    }

    @Test
    void it_is_previewed_with_a_real_customer_whom_one_may_see() {
        // given
        var text =
                "Dear {{customer.name}}, about {{conversation.subject}}: {{?what}} {{customer.organisation}}";
        var id =
                api.as(ada).post(HERE, wanted("Mine", null, text, "")).json().path("id").asString();
        var conversation = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        var preview =
                api.as(ada).get(HERE + "/" + id + "/preview?conversation=" + conversation).json();
        // then
        assertThat(preview.path("text").asString())
                .isEqualTo(
                        "Dear Mia Brandt, about Parcel: {{?what}} {{?the customer's organisation}}");
        assertThat(preview.path("unfilled")).hasSize(2);
        var elsewhere = cast.conversation(cast.inbox(cast.team()), "Secret", "Where is it?");
        assertThat(api.as(ada).get(HERE + "/" + id + "/preview?conversation=" + elsewhere).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_archived_is_listed_apart_and_can_be_brought_back() {
        // given
        var path =
                HERE
                        + "/"
                        + api.as(ada)
                                .post(HERE, wanted("Mine", "gone", "Hello", ""))
                                .json()
                                .path("id")
                                .asString();
        // when
        var archived = api.as(ada).patch(path, "{\"archived\": true}");
        // then
        assertThat(archived.header("ETag")).isEqualTo("\"1-archived\"");
        assertThat(api.as(ada).get(HERE).body()).doesNotContain("gone");
        assertThat(api.as(ada).get(HERE + "?archived=true").body()).contains("gone");
        // and its shortcut is free, so it cannot come back with it
        api.as(ada).post(HERE, wanted("Other", "gone", "Hello", ""));
        assertThat(api.as(ada).patch(path, "{\"archived\": false}").code())
                .isEqualTo("shortcut-taken");
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        // given
        for (int i = 0; i < 5; i++) {
            api.as(ada).post(HERE, wanted("Mine " + i, null, "Hello", ""));
        }
        // when
        var names = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var stretch = api.as(ada).get(HERE + "?limit=2&cursor=" + cursor).json();
            stretch.path("items").forEach(one -> names.add(one.path("name").asString()));
            cursor = stretch.path("next").isNull() ? "" : stretch.path("next").asString();
        } while (!cursor.isEmpty());
        // then
        assertThat(names).contains("Mine 0", "Mine 4").doesNotHaveDuplicates();
    }

    private String teams() {
        return ", \"team\": \"" + team.id() + "\"";
    }

    private static String wanted(String name, String shortcut, String text, String more) {
        return """
        {"name": "%s", "shortcut": %s, "texts": {"en": "%s"}%s}
        """
                .formatted(name, shortcut == null ? "null" : "\"" + shortcut + "\"", text, more);
    }
}
