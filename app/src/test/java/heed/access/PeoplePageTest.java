package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.conversation.Conversations;
import heed.conversation.Ownership;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class PeoplePageTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/[\\w-]+)");

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Conversations conversations;
    @Autowired Ownership ownership;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/people",
                "/settings/people/new",
                "/settings/teams",
                "/settings/teams/new"
            })
    void an_agent_is_told_that_people_and_teams_are_for_administrators(String path) {
        // given
        var ada = browser(cast.ada(cast.team()));
        // when
        var answer = ada.get(path);
        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Only an administrator may do this");
    }

    @Test
    void a_lead_cannot_invite_change_or_end_by_the_address_of_a_form() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = browser(cast.tom(team));
        // when, then
        assertThat(
                        tom.post(
                                        "/settings/people",
                                        Map.of("name", "Eve", "email", "e@example.org"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(tom.post(url(ada), Map.of("role", "ADMINISTRATOR")).statusCode()).isEqualTo(403);
        assertThat(tom.post(url(ada) + "/link", Map.of()).statusCode()).isEqualTo(403);
        assertThat(tom.post(url(ada) + "/leaving", Map.of()).statusCode()).isEqualTo(403);
        assertThat(people.find(ada.person()).worksHere()).isTrue();
    }

    @Test
    void who_is_invited_chooses_a_password_by_the_link_and_is_in() {
        // given
        var root = browser(administrator());
        var email = Cast.unique("eve") + "@example.org";
        // when
        var invited = root.post("/settings/people", Map.of("name", "Eve", "email", email));
        var link = link(invited.body());
        var welcomed =
                Browser.at(port)
                        .post(link, Map.of("password", Cast.PASSWORD, "zone", "Europe/Lisbon"));
        // then
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(welcomed.statusCode()).isEqualTo(302);
        assertThat(people.findByEmail(email).orElseThrow().zone().getId())
                .isEqualTo("Europe/Lisbon");
        assertThat(Browser.at(port).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void an_invitation_that_cannot_be_made_keeps_what_was_typed_and_says_why_at_the_field() {
        // given
        var root = browser(administrator());
        // when
        var answer =
                root.post(
                        "/settings/people",
                        Map.of("name", "Eve <b>Fox</b>", "email", "eve at home", "role", "LEAD"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Eve &lt;b>Fox&lt;/b>", "eve at home", "is not a mail address")
                .contains("aria-describedby=\"email-problem email-help\"")
                .containsPattern("value=\"LEAD\" checked");
    }

    @Test
    void a_new_link_makes_the_older_one_worth_nothing_and_ends_the_sign_ins() {
        // given
        var root = browser(administrator());
        var ada = cast.ada(cast.team());
        var adas = browser(ada);
        var older = link(root.post(url(ada) + "/link", Map.of()).body());
        // when
        var newer = link(root.post(url(ada) + "/link", Map.of()).body());
        // then
        assertThat(Browser.at(port).get(older).statusCode()).isEqualTo(404);
        assertThat(
                        Browser.at(port)
                                .post(newer, Map.of("password", "four other quiet words"))
                                .statusCode())
                .isEqualTo(302);
        assertThat(adas.get("/settings/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void who_leaves_is_out_at_once_and_their_conversations_are_with_the_team() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var adas = browser(ada);
        var tom = cast.tom(team);
        var id = cast.conversation(cast.inbox(team), "Wrong part", "It does not fit.");
        cast.as(
                ada,
                () -> {
                    ownership.give(id, ada.person(), ada);
                    return id;
                });
        var root = browser(administrator());
        // when
        var asked = root.get(url(ada) + "/leaving").body();
        var left = root.post(url(ada) + "/leaving", Map.of());
        // then
        assertThat(asked).contains("Their one open conversation goes back to its team");
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(adas.get("/settings/profile").statusCode()).isEqualTo(302);
        var now = cast.as(tom, () -> conversations.find(id));
        assertThat(now.owner()).isNull();
        assertThat(now.nextStep().text()).isEqualTo("Take over from Ada Okoye: Reply");
        assertThat(root.get(url(ada)).body()).contains("Left today");
    }

    @Test
    void who_left_comes_back_under_the_same_address() {
        // given
        var ada = cast.ada(cast.team());
        var root = browser(administrator());
        root.post(url(ada) + "/leaving", Map.of());
        // when
        var invited =
                root.post("/settings/people", Map.of("name", "Ada Okoye", "email", ada.email()));
        // then
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(people.find(ada.person()).worksHere()).isTrue();
    }

    @Test
    void a_team_that_is_named_twice_keeps_what_was_typed() {
        // given
        var taken = cast.team();
        var root = browser(administrator());
        // when
        var answer =
                root.post(
                        "/settings/teams", Map.of("name", taken.name(), "zone", "Europe/Nowhere"));
        var zone =
                root.post(
                        "/settings/teams",
                        Map.of("name", Cast.unique("Parts"), "zone", "Europe/Nowhere"));
        // then
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains(taken.name(), "Europe/Nowhere");
        assertThat(zone.body()).contains("is not a time zone");
    }

    @Test
    void a_team_is_renamed_and_its_members_are_those_that_are_ticked() {
        // given
        var team = cast.team();
        cast.ada(team);
        var tom = cast.tom();
        var root = browser(administrator());
        var name = Cast.unique("Parts");
        // when
        var answer =
                root.post(
                        "/settings/teams/" + team.id(),
                        Map.of(
                                "name",
                                name,
                                "zone",
                                "Europe/Dublin",
                                "person",
                                tom.person().toString()));
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(people.team(team.id()).name()).isEqualTo(name);
        assertThat(people.members(team.id())).extracting(Person::id).containsExactly(tom.person());
    }

    private Viewer.Member administrator() {
        return cast.member("Root Admin", Role.ADMINISTRATOR);
    }

    private Browser browser(Viewer.Member member) {
        return Browser.at(port).signedIn(member.email());
    }

    private static String url(Viewer.Member member) {
        return "/settings/people/" + member.person();
    }

    private static String link(String page) {
        var found = LINK.matcher(page);
        assertThat(found.find()).as("a link on the page").isTrue();
        return found.group(1);
    }
}
