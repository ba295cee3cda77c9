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
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The help pages, as somebody meets them who is not signed in. */
@DeskTest
class HelpPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Statements statements;
    @Autowired ArticleKeeping keeping;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member tom;
    private Browser mia;
    private String word;

    @BeforeEach
    void mia_is_nobody_that_the_desk_knows() {
        team = cast.team();
        tom = cast.tom(team);
        mia = Browser.at(port);
        word = Cast.unique("zauber").replace("-", "");
    }

    @Test
    void an_article_is_found_and_read_with_its_facts_in_it() {
        // given
        api.as(tom)
                .post(
                        "/api/v1/facts",
                        """
                        {"team": "%s", "key": "return.period", "value": "30 *days*", "says": "Returns take 30 days."}
                        """
                                .formatted(team.id()));
        var id =
                published(
                        anArticle(tom)
                                .of(team.id())
                                .says(
                                        "en",
                                        word + " returned",
                                        "You have **{{fact.return.period}}**. <img src=x>"));
        // when
        var found = mia.get("/help?q=" + word).body();
        var page = mia.get("/help/" + id).body();
        // then
        assertThat(found).contains("/help/" + id, word + " returned");
        assertThat(page)
                .contains("<strong>30 *days*</strong>", "&lt;img", "Last checked on")
                .doesNotContain("{{", "<img");
        assertThat(mia.part("/help?q=" + word).body())
                .startsWith("<div id=\"help-found\"")
                .contains("/help/" + id);
    }

    @Test
    void what_is_not_published_for_customers_does_not_exist_for_them() {
        var draft = added(anArticle(tom).of(team.id()).says("en", word, "Soon."));
        var ours = published(anArticle(tom).of(team.id()).says("en", word, "Hush.").forUs());
        var gone = published(anArticle(tom).of(team.id()).says("en", word, "Old."));
        move(gone, Article.State.WITHDRAWN);
        // when, then
        assertThat(mia.get("/help?q=" + word).body())
                .contains("Nothing here has these words.")
                .doesNotContain(draft.toString(), ours.toString(), gone.toString());
        for (var id : java.util.List.of(draft, ours, gone)) {
            assertThat(mia.get("/help/" + id).statusCode()).isEqualTo(404);
            assertThat(vote(id, "yes", "").statusCode()).isIn(404, 422);
        }
    }

    @Test
    void words_are_found_in_any_form_with_or_without_accents_and_while_they_are_typed() {
        // given
        var id =
                published(
                        anArticle(tom)
                                .of(team.id())
                                .says("de", word + " Bücher zurückschicken", "Ganz einfach.")
                                .says("en", word + " sending books back", "Quite simple."));
        // when, then
        for (var typed :
                java.util.List.of("Buch", "buchern", "zurückgeschickt zurückschick", "Büch")) {
            assertThat(found(word + " " + typed, "de")).as(typed).contains(id.toString());
        }
        for (var typed : java.util.List.of("book", "sent sends", "how do I send a book", "boo")) {
            assertThat(found(word + " " + typed, "en")).as(typed).contains(id.toString());
        }
        assertThat(found("quite different matters altogether", "en")).doesNotContain(id.toString());
        for (var odd : java.util.List.of("':*&|!()", "\\", "%", "a".repeat(5000), "\uD800")) {
            assertThat(mia.get("/help?q=" + encoded(odd)).statusCode()).as(odd).isLessThan(500);
        }
    }

    @Test
    void an_overdue_review_costs_rank() {
        // given
        var late = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        var old =
                published(
                        anArticle(tom)
                                .of(team.id())
                                .says("en", "A " + word + " lamp", "It shines.")
                                .reviewedOn(late));
        var fresh =
                published(
                        anArticle(tom)
                                .of(team.id())
                                .says("en", "Z " + word + " lamp", "It shines."));
        // when
        var page = found(word + " lamp", "en");
        // then
        assertThat(page.indexOf(fresh.toString())).isLessThan(page.indexOf(old.toString()));
    }

    @Test
    void a_button_votes_once_and_a_link_only_shows() {
        // given
        var id = published(anArticle(tom).of(team.id()).says("en", word, "So it is."));
        var page = mia.get("/help/" + id);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        var visit = visit(page);
        assertThat(api.anonymous().get("/help/" + id + "/votes?helped=yes").status())
                .isGreaterThanOrEqualTo(400);
        // when
        var first = vote(id, "no", visit);
        var second = vote(id, "yes", visit);
        // then
        assertThat(first.body()).contains("We will look at it.");
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/help");
        assertThat(second.body()).contains("You have told us already.");
        assertThat(count(id, "helped")).isZero();
        assertThat(count(id, "not_helped")).isEqualTo(1);
        assertThat(count(id, "read")).isEqualTo(1);
    }

    @Test
    void a_vote_that_nobody_gave_out_and_one_from_who_works_here_count_nothing() {
        var id = published(anArticle(tom).of(team.id()).says("en", word, "So it is."));
        assertThat(vote(id, "yes", "made.up").statusCode()).isEqualTo(422);
        var toms = Browser.at(port).signedIn(tom.email());
        var page = toms.get("/help/" + id);
        assertThat(page.body()).doesNotContain("Did this help?");
        var answer =
                toms.post(
                        "/help/" + id + "/votes",
                        Map.of("helped", "yes", "visit", visit(mia.get("/help/" + id))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(count(id, "helped")).isZero();
    }

    @Test
    void the_pages_speak_the_languages_of_their_readers() {
        // given
        var id = published(anArticle(tom).of(team.id()).says("de", word, "So ist es."));
        // when, then
        assertThat(mia.get("/help?lang=de").body()).contains("Worum geht es?", "lang=\"de\"");
        assertThat(mia.get("/help?lang=fr").body()).contains("De quoi s’agit-il");
        assertThat(mia.get("/help?lang=es").body()).contains("¿De qué se trata?");
        assertThat(mia.get("/help/" + id + "?lang=en").body())
                .contains("We have this in German only.", "So ist es.");
        var accepted = api.anonymous().get("/help", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
        assertThat(accepted.body()).contains("Worum geht es?");
    }

    @Test
    void the_pages_are_a_few_statements() {
        // given
        var id = published(anArticle(tom).of(team.id()).says("en", word, "So it is."));
        // when
        api.anonymous().get("/help", Statements.HEADER, "help");
        api.anonymous().get("/help?q=" + word, Statements.HEADER, "help-found");
        api.anonymous().get("/help/" + id, Statements.HEADER, "help-article");
        api.anonymous().get("/help/write", Statements.HEADER, "help-write");
        // then
        assertThat(statements.of("help")).hasSizeLessThanOrEqualTo(6);
        assertThat(statements.of("help-found")).hasSizeLessThanOrEqualTo(6);
        assertThat(statements.of("help-write")).hasSizeLessThanOrEqualTo(6);
        assertThat(statements.of("help-article")).hasSizeLessThanOrEqualTo(6);
    }

    private String found(String typed, String language) {
        return mia.get("/help?lang=" + language + "&q=" + encoded(typed)).body();
    }

    private HttpResponse<String> vote(ArticleId id, String helped, String visit) {
        return mia.post("/help/" + id + "/votes", Map.of("helped", helped, "visit", visit));
    }

    private static String visit(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"visit\" value=\"([^\"]+)\".*", "$1");
    }

    private int count(ArticleId id, String what) {
        return cast.as(
                Cast.JOB,
                () ->
                        ((Number)
                                        jdbc.sql("select * from article_day where article = :id")
                                                .param("id", id.value())
                                                .query()
                                                .singleRow()
                                                .get(what))
                                .intValue());
    }

    private ArticleId published(ArticleBuilder article) {
        var id = added(article);
        move(id, Article.State.PUBLISHED);
        return id;
    }

    private ArticleId added(ArticleBuilder article) {
        return cast.as(tom, () -> keeping.add(article.build()));
    }

    private void move(ArticleId id, Article.State state) {
        cast.as(
                tom,
                () -> {
                    keeping.move(id, null, state);
                    return true;
                });
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
