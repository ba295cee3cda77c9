package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts as programs keep them. */
@DeskTest
class FactApiTest {

    private static final String FACTS = "/api/v1/facts";

    @Autowired Cast cast;
    @Autowired Api api;

    private Team team;
    private Api.Caller tom;
    private Api.Caller ada;
    private String key;

    @BeforeEach
    void tom_leads_and_ada_answers() {
        team = cast.team();
        tom = api.as(cast.tom(team));
        ada = api.as(cast.ada(team));
        key = Cast.unique("refund") + ".period";
    }

    @Test
    void a_fact_is_written_down_read_changed_and_retired() {
        // given
        var added = tom.post(FACTS, fact());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var url = FACTS + "/" + added.json().path("id").asString();
        var read = ada.get(url);
        assertThat(read.json().path("standing").asString()).isEqualTo("true");
        assertThat(read.json().path("owner").path("name").asString()).isEqualTo("Tom Reyes");
        // when
        var changed =
                tom.patch(
                        url,
                        "{\"value\": \"30 days\", \"says\": \"Refunds are paid within 30 days.\"}",
                        "If-Match",
                        read.header("ETag"));
        // then
        assertThat(changed.json().path("value").asString()).isEqualTo("30 days");
        assertThat(ada.get(url + "/values").json().path("items").size()).isEqualTo(2);
        assertThat(tom.delete(url).status()).isEqualTo(204);
        assertThat(ada.get(url).json().path("standing").asString()).isEqualTo("retired");
    }

    @Test
    void who_read_an_older_one_changes_nothing() {
        // given
        var url = FACTS + "/" + tom.post(FACTS, fact()).json().path("id").asString();
        var old = tom.get(url).header("ETag");
        tom.patch(url, "{\"reviewOn\": \"2030-01-01\"}");
        // when
        var refused = tom.patch(url, "{\"value\": \"1 day\"}", "If-Match", old);
        // then
        assertThat(refused.status()).isEqualTo(412);
        assertThat(tom.get(url).json().path("value").asString()).isEqualTo("14 days");
    }

    @Test
    void an_agent_reads_and_changes_nothing() {
        var url = FACTS + "/" + tom.post(FACTS, fact()).json().path("id").asString();
        assertThat(ada.post(FACTS, fact()).status()).isEqualTo(403);
        assertThat(ada.patch(url, "{\"value\": \"1 day\"}").status()).isEqualTo(403);
        assertThat(ada.delete(url).status()).isEqualTo(403);
        assertThat(ada.get(url).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_fact_is_refused_with_what_to_do() {
        assertThat(tom.post(FACTS, "{\"key\": \"No Key\"}").code()).isEqualTo("not-a-key");
        assertThat(tom.post(FACTS, fact().replace("14 days", "")).code())
                .isEqualTo("value-missing");
        tom.post(FACTS, fact());
        assertThat(tom.post(FACTS, fact()).code()).isEqualTo("key-taken");
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        // given
        for (var part : new String[] {"a", "b", "c"}) {
            tom.post(FACTS, fact().replace(key, key + "." + part));
        }
        // when
        var first = ada.get(FACTS + "?limit=2&q=" + key).json();
        var second =
                ada.get(FACTS + "?limit=2&q=" + key + "&cursor=" + first.path("next").asString())
                        .json();
        // then
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").get(0).path("key").asString()).isEqualTo(key + ".c");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private String fact() {
        return "{\"key\": \"%s\", \"team\": \"%s\", \"value\": \"14 days\", \"says\": \"Refunds are paid within 14 days.\"}"
                .formatted(key, team.id());
    }
}
