package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ListPageTest {

    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void who_keeps_an_empty_desk_is_shown_the_first_steps() {
        // given
        var keeper = cast.member("Root Admin", heed.access.Role.ADMINISTRATOR);
        var ada = cast.ada(cast.team());
        // when
        var theirs = Browser.at(port).signedIn(keeper.email()).get("/lists/needed").body();
        var hers = Browser.at(port).signedIn(ada.email()).get("/lists/needed").body();
        // then
        assertThat(theirs).contains("href=\"/settings/start\"");
        assertThat(hers).contains("appears in the lists by itself").doesNotContain("First steps");
    }

    @Test
    void the_desk_opens_with_what_needs_me_now() {
        // given
        var ada = cast.ada(cast.team());
        // when
        var answer = Browser.at(port).signedIn(ada.email()).get("/");
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/lists/needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "needed",
                "mine",
                "team",
                "unassigned",
                "adrift",
                "snoozed",
                "resolved",
                "spam",
                "all"
            })
    void every_list_is_a_page_with_navigation_list_and_an_empty_pane(String list) {
        // given
        var ada = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when
        var answer = ada.get("/lists/" + list);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"nav\"", "id=\"list\"", "id=\"talk\"", "aria-current=\"page\"");
    }

    @Test
    void a_list_shows_what_my_team_has_and_nothing_of_another_team() {
        // given
        var team = cast.team();
        var ours = Cast.unique("ours");
        var theirs = Cast.unique("theirs");
        cast.conversation(cast.inbox(team), ours, "Where is it?");
        cast.conversation(cast.inbox(cast.team()), theirs, "Where is it?");
        var ada = Browser.at(port).signedIn(cast.ada(team).email());
        // when
        var team1 = ada.get("/lists/team").body();
        var all = ada.get("/lists/all").body();
        // then
        assertThat(team1).contains(ours, "New, nobody has it").doesNotContain(theirs);
        assertThat(all).contains(ours).doesNotContain(theirs);
    }

    @Test
    void htmx_gets_the_pane_alone() {
        // given
        var ada = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when
        var answer = ada.part("/lists/mine");
        // then
        assertThat(answer.body()).contains("id=\"list\"").doesNotContain("<html");
    }

    @Test
    void a_list_that_does_not_exist_says_so() {
        // given
        var ada = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when
        var answer = ada.get("/lists/nonsense");
        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
