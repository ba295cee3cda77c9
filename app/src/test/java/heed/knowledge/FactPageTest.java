package heed.knowledge;

import static heed.knowledge.FactBuilder.aFact;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lead keeps facts by the pages; everybody reads them. */
@DeskTest
class FactPageTest {

    private static final String HERE = "/settings/facts";

    @Autowired Cast cast;
    @Autowired FactKeeping keeping;
    @Autowired Statements statements;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member tom;
    private Browser toms;
    private Browser adas;
    private String key;

    @BeforeEach
    void tom_leads_and_ada_answers() {
        team = cast.team();
        tom = cast.tom(team);
        toms = Browser.at(port).signedIn(tom.email());
        adas = Browser.at(port).signedIn(cast.ada(team).email());
        key = Cast.unique("refund") + ".period";
    }

    @Test
    void a_lead_writes_one_down_and_everybody_finds_it() {
        // when
        var kept = toms.post(HERE, fact("14 days"));
        // then
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(adas.get(HERE + "?q=" + key).body())
                .contains(key, "Refunds are paid within 14 days.", team.name(), "Tom Reyes")
                .doesNotContain("New fact");
        assertThat(adas.post(HERE, fact("1 day")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_with_it_is_said_and_what_was_typed_stays() {
        // given
        var form = new java.util.HashMap<>(fact("14 days"));
        form.put("key", "Refund period!");
        // when
        var answer = toms.post(HERE, form);
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("A key is made of small letters", "Refunds are paid within 14 days.");
    }

    @Test
    void a_change_keeps_what_was_true_and_who_set_it() {
        // given
        var url = HERE + "/" + kept();
        // when
        var changed =
                toms.post(
                        url + "/values",
                        Map.of("value", "30 days", "says", "Refunds are paid within 30 days."));
        // then
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(adas.get(url).body())
                .contains("Refunds are paid within 30 days.", "Refunds are paid within 14 days.");
        assertThat(
                        adas.post(url + "/values", Map.of("value", "1 day", "says", "1 day"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_overdue_review_is_shown_until_the_owner_says_that_it_is_still_true() {
        // given
        var id =
                cast.as(
                        tom,
                        () ->
                                keeping.add(
                                        aFact(tom)
                                                .key(key)
                                                .of(team.id())
                                                .reviewOn(LocalDate.parse("2021-05-04"))
                                                .build()));
        assertThat(adas.get(HERE + "?q=" + key).body()).contains("Review was due 4 May 2021");
        // when
        toms.post(HERE + "/" + id + "/review", Map.of());
        // then
        assertThat(adas.get(HERE + "?q=" + key).body()).doesNotContain("Review was due");
    }

    @Test
    void a_retired_one_is_said_to_be_so() {
        // given
        var id = kept();
        // when
        toms.post(HERE + "/" + id + "/retirement", Map.of());
        // then
        assertThat(adas.get(HERE + "/" + id).body()).contains("retired");
    }

    @Test
    void the_pages_are_a_few_statements() {
        // given
        var id = kept();
        for (var path : new String[] {HERE, HERE + "/" + id, HERE + "/new"}) {
            var name = Cast.unique("page");
            // when
            var page = toms.counted(path, name);
            // then
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(statements.of(name)).as(path).hasSizeBetween(1, 6);
        }
    }

    private FactId kept() {
        return cast.as(tom, () -> keeping.add(aFact(tom).key(key).of(team.id()).build()));
    }

    private Map<String, String> fact(String value) {
        return Map.of(
                "key",
                key,
                "value",
                value,
                "says",
                "Refunds are paid within " + value + ".",
                "team",
                team.id().toString());
    }
}
