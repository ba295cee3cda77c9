package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Known issues over the API: opened, changed, linked to conversations, closed and open again. */
@DeskTest
class KnownIssueApiTest {

    private static final String HERE = "/api/v1/known-issues";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private Api.Caller hers;

    @BeforeEach
    void ada_works_here() {
        team = cast.team();
        ada = cast.ada(team);
        hers = api.as(ada);
    }

    @Test
    void an_agent_opens_one_and_changes_what_they_read() {
        // given
        var opened = open("Blueprints stay empty");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var url = HERE + "/" + opened.json().path("id").asString();
        var tag = hers.get(url).header("ETag");
        // when
        var changed = hers.patch(url, "{\"state\": \"identified\"}", "If-Match", tag);
        // then
        assertThat(changed.json().path("state").asString()).isEqualTo("identified");
        assertThat(changed.json().path("linked").asInt()).isZero();
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(hers.patch(url, "{\"shown\": true}", "If-Match", tag).status()).isEqualTo(412);
        assertThat(hers.get(url + "/events").body()).contains("opened", "changed", "identified");
    }

    @Test
    void none_is_open_without_a_time_of_its_next_update() {
        // when
        var refused =
                hers.post(HERE, body("Blueprints stay empty").replace("nextUpdateAt", "since"));
        // then
        assertThat(refused.code()).isEqualTo("next-update-missing");
        // and the database refuses it by itself
        var id = KnownIssueId.of(open("Blueprints").json().path("id").asString());
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql(
                                                        "update known_issue set next_update_at = null where id = :id")
                                                .param("id", id.value())
                                                .update()))
                .hasMessageContaining("open_says_when_the_next_update_is_due");
    }

    @Test
    void a_text_that_is_none_gets_a_clear_answer() {
        // given
        var url = HERE + "/" + open("Blueprints stay empty").json().path("id").asString();
        // when, then
        assertThat(hers.patch(url, "{\"texts\": [null]}").code()).isEqualTo("wrong-value");
        assertThat(hers.post(url + "/updates", "{\"texts\": {\"en\": null}}").code())
                .isEqualTo("wrong-value");
    }

    @Test
    void another_team_reads_it_and_does_not_work_on_it() {
        // given
        var url = HERE + "/" + open("Blueprints stay empty").json().path("id").asString();
        var bob = api.as(cast.ada(cast.team()));
        // when, then
        assertThat(bob.get(url).status()).isEqualTo(200);
        assertThat(bob.patch(url, "{\"shown\": true}").code()).isEqualTo("not-your-teams");
        assertThat(bob.post(url + "/closing", "{}").code()).isEqualTo("not-your-teams");
    }

    @Test
    void a_conversation_is_linked_once_and_not_when_it_is_closed() {
        // given
        var id = open("Blueprints stay empty").json().path("id").asString();
        var one = conversation();
        var link = "/api/v1/conversations/" + one + "/known-issues";
        // when
        assertThat(hers.post(link, "{\"issue\": \"" + id + "\"}").status()).isEqualTo(204);
        assertThat(hers.post(link, "{\"issue\": \"" + id + "\"}").status()).isEqualTo(204);
        // then
        assertThat(hers.get(HERE + "/" + id).json().path("linked").asInt()).isEqualTo(1);
        assertThat(hers.get(link).body()).contains("\"linked\":true");
        // when: it is closed
        hers.post(HERE + "/" + id + "/closing", "{}");
        var other = "/api/v1/conversations/" + conversation() + "/known-issues";
        // then
        assertThat(hers.post(other, "{\"issue\": \"" + id + "\"}").code())
                .isEqualTo("known-issue-closed");
        assertThat(hers.patch(HERE + "/" + id, "{\"shown\": true}").code())
                .isEqualTo("known-issue-closed");
        // when: it is open again, with a reason
        assertThat(hers.post(HERE + "/" + id + "/reopening", "{}").code())
                .isEqualTo("reason-missing");
        hers.post(
                HERE + "/" + id + "/reopening",
                "{\"reason\": \"It is back\", \"nextUpdateAt\": \"2099-01-01T10:00:00Z\"}");
        // then
        assertThat(hers.post(other, "{\"issue\": \"" + id + "\"}").status()).isEqualTo(204);
        assertThat(hers.get(HERE + "/" + id + "/events").body()).contains("It is back");
    }

    @Test
    void what_sounds_like_it_is_proposed_until_somebody_says_otherwise() {
        // given
        var id = open("Blueprints stay empty").json().path("id").asString();
        var link = "/api/v1/conversations/" + conversation() + "/known-issues";
        // when
        var proposed = hers.get(link).json().path("items").path(0);
        // then
        assertThat(proposed.path("issue").asString()).isEqualTo(id);
        assertThat(proposed.path("linked").asBoolean()).isFalse();
        assertThat(proposed.path("words").toString()).contains("Blueprint", "empty");
        // when
        hers.post(link, "{\"issue\": \"" + id + "\"}");
        hers.delete(link + "/" + id);
        // then
        assertThat(hers.get(link).json().path("items").isEmpty()).isTrue();
    }

    @Test
    void who_does_not_see_a_conversation_neither_links_it_nor_learns_of_it() {
        // given
        var id = open("Blueprints stay empty").json().path("id").asString();
        var link = "/api/v1/conversations/" + conversation() + "/known-issues";
        hers.post(link, "{\"issue\": \"" + id + "\"}");
        var bob = api.as(cast.ada(cast.team()));
        // when, then
        assertThat(bob.get(link).status()).isEqualTo(404);
        assertThat(bob.post(link, "{\"issue\": \"" + id + "\"}").status()).isEqualTo(404);
        assertThat(bob.delete(link + "/" + id).status()).isEqualTo(404);
    }

    private Api.Answer open(String title) {
        return hers.post(HERE, body(title));
    }

    private String body(String title) {
        return """
        {"team": "%s", "nextUpdateAt": "2099-01-01T10:00:00Z",
         "texts": [{"language": "en", "title": "%s", "description": "Who opens a blueprint sees an empty canvas."}]}
        """
                .formatted(team.id(), title);
    }

    private ConversationId conversation() {
        return cast.conversation(
                cast.inbox(team), "Blueprint", "The blueprint of our hall stays empty.");
    }
}
