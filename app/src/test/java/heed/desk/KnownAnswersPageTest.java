package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Articles beside a reply that answer what its customer asks. */
@DeskTest
class KnownAnswersPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Statements statements;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member tom;
    private Browser adas;
    private String word;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        tom = cast.tom(team);
        adas = Browser.at(port).signedIn(cast.ada(team).email());
        word = Cast.unique("gondola").replace("-", "");
    }

    @Test
    void what_fits_stands_there_with_a_link_to_put_in() {
        // given
        var id = published("Cleaning the " + word + " lamp", "customers");
        var ours = published("Secrets of the " + word + " lamp", "us");
        var conversation =
                cast.conversation(
                        cast.inbox(team), "Lamp", "Hello! How do I clean my " + word + " lamp?");
        var path = "/conversations/" + conversation + "/known-answers";
        // when
        var part = adas.counted(path, "known-answers").body();
        // then
        assertThat(part)
                .contains("data-link=\"http://localhost:" + port + "/help/" + id + "?lang=en\"")
                .contains("Cleaning the " + word + " lamp")
                .contains("/settings/articles/" + ours)
                .contains("for us alone")
                .doesNotContain("/help/" + ours);
        assertThat(statements.of("known-answers")).hasSizeLessThanOrEqualTo(6);
        assertThat(adas.get("/conversations/" + number(conversation)).body())
                .contains("hx-get=\"/conversations/" + conversation + "/known-answers\"");
    }

    @Test
    void nothing_is_shown_where_nothing_surely_fits() {
        // given
        published("Cleaning the " + word + " lamp", "customers");
        var conversation =
                cast.conversation(
                        cast.inbox(team), "Lamp", "Do you sell a " + word + " in a box of glass?");
        // when, then
        assertThat(adas.get("/conversations/" + conversation + "/known-answers").body())
                .doesNotContain("Known answers");
    }

    private String published(String title, String audience) {
        var begun =
                api.as(tom)
                        .post(
                                "/api/v1/articles",
                                """
                                {"team": "%s", "audience": "%s",
                                 "texts": {"en": {"title": "%s", "body": "Clean it with a cloth."}}}
                                """
                                        .formatted(team.id(), audience, title))
                        .json()
                        .path("id")
                        .asString();
        var moved = api.as(tom).patch("/api/v1/articles/" + begun, "{\"state\": \"published\"}");
        assertThat(moved.status()).isEqualTo(200);
        return begun;
    }

    private long number(heed.conversation.ConversationId id) {
        return api.as(tom).get("/api/v1/conversations/" + id).json().path("number").asLong();
    }
}
