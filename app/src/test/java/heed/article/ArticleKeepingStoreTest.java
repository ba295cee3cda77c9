package heed.article;

import static heed.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who keeps articles, what of them stays, and when somebody is told to look at them again. */
@DeskTest
class ArticleKeepingStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Articles articles;
    @Autowired ArticleKeeping keeping;
    @Autowired ArticleReviews reviews;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member tom;
    private Viewer.Member ada;

    @BeforeEach
    void tom_leads_and_ada_answers() {
        team = cast.team();
        tom = cast.tom(team);
        ada = cast.ada(team);
    }

    @Test
    void what_an_article_said_before_stays_to_be_read_and_is_never_rewritten() {
        // given
        var id = added(anArticle(tom).of(team.id()).says("en", "Returns", "Within 14 days."));
        // when
        var wanted = anArticle(tom).of(team.id()).says("en", "Returns", "Within 30 days.").build();
        cast.as(tom, () -> changed(id, wanted));
        // then
        assertThat(cast.as(ada, () -> articles.versions(id, 9)))
                .extracting(one -> one.text("en").body())
                .containsExactly("Within 30 days.", "Within 14 days.");
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql("delete from article_version where article = :id")
                                                .param("id", id.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_agent_begins_one_for_the_team_and_a_lead_publishes_it() {
        // given
        var id = cast.as(ada, () -> keeping.add(anArticle(ada).of(team.id()).build()));
        // when, then
        assertThatThrownBy(() -> move(ada, id, Article.State.PUBLISHED))
                .isInstanceOf(Refusal.class);
        move(tom, id, Article.State.PUBLISHED);
        assertThat(cast.as(ada, () -> articles.find(id)).isPublic()).isTrue();
    }

    @Test
    void nobody_of_another_team_changes_it_and_the_database_sees_to_it() {
        // given
        var id = added(anArticle(tom).of(team.id()));
        var stranger = cast.tom(cast.team());
        // when, then
        assertThatThrownBy(() -> move(stranger, id, Article.State.PUBLISHED))
                .isInstanceOf(Refusal.class);
        int touched =
                cast.as(
                        stranger,
                        () ->
                                jdbc.sql("update article set state = 'withdrawn' where id = :id")
                                        .param("id", id.value())
                                        .update());
        assertThat(touched).isZero();
    }

    @Test
    void who_keeps_an_article_is_told_once_that_its_review_is_overdue() {
        // given
        var late = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(3);
        var title = Cast.unique("Late");
        var id =
                added(anArticle(ada).of(team.id()).says("en", title, "Still so.").reviewedOn(late));
        move(tom, id, Article.State.PUBLISHED);
        // when
        reviews.round();
        reviews.round();
        // then
        assertThat(told(ada, title)).isEqualTo(1);
        assertThat(told(tom, title)).isZero();
        // and when
        cast.as(
                ada,
                () -> {
                    keeping.review(id);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> articles.find(id)).isOverdue(LocalDate.now())).isFalse();
        assertThat(newOf(ada)).isZero();
    }

    @Test
    void the_articles_of_somebody_who_leaves_stay_and_say_that_nobody_keeps_them() {
        // given
        var root = cast.member("Ruth Admin", heed.access.Role.ADMINISTRATOR, team);
        var id = added(anArticle(ada).of(team.id()));
        // when
        var left =
                api.as(root).patch("/api/v1/people/" + ada.person(), "{\"left\": true}").status();
        // then
        var after = cast.as(tom, () -> articles.find(id));
        assertThat(left).isEqualTo(200);
        assertThat(after.owner()).isNull();
        assertThat(after.ownedBy()).isEqualTo(ada.name());
    }

    @Test
    void a_fact_that_changes_lists_the_articles_that_state_and_that_insert_it() {
        // given
        var program = api.as(tom);
        var fact =
                program.post(
                                "/api/v1/facts",
                                """
                                {"team": "%s", "key": "refund.period", "value": "14 days",
                                 "says": "Refunds are paid within 14 days."}
                                """
                                        .formatted(team.id()))
                        .json()
                        .path("id")
                        .asString();
        added(anArticle(tom).of(team.id()).says("en", "Said", "Your refund comes in 14 days."));
        added(
                anArticle(tom)
                        .of(team.id())
                        .says("en", "Inserted", "A refund takes {{fact.refund.period}}."));
        added(anArticle(tom).of(team.id()).says("en", "Neither", "Bicycles come in 14 days."));
        // when
        program.patch(
                "/api/v1/facts/" + fact,
                "{\"value\": \"30 days\", \"says\": \"Refunds are paid within 30 days.\"}");
        // then
        var uses = program.get("/api/v1/facts/" + fact + "/uses").json().path("items");
        assertThat(uses).hasSize(2);
        assertThat(uses.get(0).path("kind").asString()).isEqualTo("article");
        assertThat(uses.get(0).path("label").asString()).isEqualTo("Said");
        assertThat(uses.get(1).path("kind").asString()).isEqualTo("article-that-inserts-it");
    }

    private long told(Viewer.Member person, String title) {
        var notices = api.as(person).get("/api/v1/me/notices").json().path("items");
        long count = 0;
        for (var one : notices) {
            count += one.path("words").asString("").contains(title) ? 1 : 0;
        }
        return count;
    }

    private long newOf(Viewer.Member person) {
        return cast.as(
                person,
                () ->
                        jdbc.sql(
                                        "select count(*) from notice where person = :p and seen_at is null")
                                .param("p", person.person().value())
                                .query(Long.class)
                                .single());
    }

    private ArticleId added(ArticleBuilder article) {
        return cast.as(tom, () -> keeping.add(article.build()));
    }

    private boolean changed(ArticleId id, ArticleWanted wanted) {
        keeping.change(id, null, wanted);
        return true;
    }

    private void move(Viewer.Member viewer, ArticleId id, Article.State state) {
        cast.as(
                viewer,
                () -> {
                    keeping.move(id, null, state);
                    return true;
                });
    }
}
