package heed.article;

import static heed.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Articles as those who work here keep them. */
@DeskTest
class ArticlesPageTest {

    private static final String HERE = "/settings/articles";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Statements statements;
    @Autowired ArticleKeeping keeping;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member tom;
    private Browser toms;
    private Browser adas;

    @BeforeEach
    void tom_leads_and_ada_answers() {
        team = cast.team();
        tom = cast.tom(team);
        toms = Browser.at(port).signedIn(tom.email());
        adas = Browser.at(port).signedIn(cast.ada(team).email());
    }

    @Test
    void a_lead_writes_and_publishes_one_and_an_agent_reads_it() {
        // given
        var title = Cast.unique("Returns");
        // when
        var url = there(toms.post(HERE, form(title, "Send it **back** within a month.")));
        toms.post(url + "/state", Map.of("state", "published"));
        // then
        assertThat(adas.get(url).body())
                .contains("Published.", "<strong>back</strong>", title)
                .doesNotContain("Withdraw it", "What it says</label>");
        assertThat(adas.get(HERE + "?q=" + title).body()).contains(title);
    }

    @Test
    void a_mistake_stands_at_its_text_and_nothing_typed_is_lost() {
        // when
        var answer = toms.post(HERE, form("Returns", "Within {{fact.no.such}}, my dear"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is no fact “no.such”.", ", my dear", "body-en-problem");
        assertThat(toms.post(HERE, form("Returns", "Dear {{customer.name}}")).body())
                .contains("Only facts stand here");
    }

    @Test
    void markup_that_is_typed_is_shown_and_never_run() {
        // when
        var url = there(toms.post(HERE, form("Returns", "<script>alert(1)</script> **b**")));
        // then
        assertThat(adas.get(url).body())
                .contains("&lt;script&gt;", "<strong>b</strong>")
                .doesNotContain("<script>alert");
    }

    @Test
    void two_who_change_it_at_once_lose_nothing() {
        // given
        var url = there(toms.post(HERE, form("Returns", "First")));
        var second = new HashMap<>(form("Returns", "Second"));
        second.put("known", "0");
        var third = new HashMap<>(form("Returns", "Third"));
        third.put("known", "0");
        // when
        assertThat(toms.post(url, second).statusCode()).isEqualTo(302);
        var late = toms.post(url, third);
        // then
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Third", "Somebody changed this article");
    }

    @Test
    void what_should_be_looked_at_stands_first_with_since_when() {
        // given
        var title = Cast.unique("Overdue");
        var late = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(40);
        var id =
                cast.as(
                        tom,
                        () ->
                                keeping.add(
                                        anArticle(tom)
                                                .of(team.id())
                                                .says("en", title, "So it is.")
                                                .reviewedOn(late)
                                                .build()));
        toms.post(HERE + "/" + id + "/state", Map.of("state", "published"));
        // when
        var page = toms.get(HERE + "?q=" + title).body();
        // then
        assertThat(page).contains("To look at", "Review due since");
        assertThat(toms.get(HERE + "/" + id).body()).contains("Review due since");
        // and when
        toms.post(HERE + "/" + id + "/review", Map.of());
        // then
        assertThat(toms.get(HERE + "/" + id).body()).doesNotContain("Review due since");
    }

    @Test
    void the_pages_are_a_few_statements() {
        // given
        var url = there(toms.post(HERE, form("Returns", "Send it back.")));
        // when
        toms.counted(HERE, "articles");
        toms.counted(url, "article");
        // then
        assertThat(statements.of("articles")).hasSizeLessThanOrEqualTo(6);
        assertThat(statements.of("article")).hasSizeLessThanOrEqualTo(6);
    }

    private Map<String, String> form(String title, String body) {
        return Map.of(
                "title-en", title,
                "section-en", "Orders",
                "body-en", body,
                "fallback", "en",
                "team", team.id().toString(),
                "owner", tom.person().toString(),
                "audience", "customers",
                "reviewOn", "",
                "deed", "save");
    }

    private static String there(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/settings/[^?]+).*", "$1");
    }
}
