package heed.audit;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class AuditPageTest {

    @Autowired Cast cast;
    @Autowired Readings readings;
    @LocalServerPort int port;

    @Test
    void an_administrator_sees_who_changed_what_and_what_it_was_before() {
        // given
        var root = browser(cast.member("Root Admin", Role.ADMINISTRATOR));
        var ada = cast.ada(cast.team());
        root.post("/settings/people/" + ada.person(), Map.of("role", "LEAD"));
        // when
        var page = root.get("/settings/changes").body();
        // then
        assertThat(page)
                .contains("<b>Root Admin</b> changed the role of <b>Ada Okoye</b>")
                .contains("<del>agent</del>", "<ins>lead</ins>");
    }

    @Test
    void the_log_of_changes_is_for_administrators() {
        assertThat(browser(cast.tom(cast.team())).get("/settings/changes").statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebody_sees_what_they_read_and_not_what_others_did() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        var hers = Cast.unique("freehub");
        var his = Cast.unique("saddle");
        reads(ada, "search:" + hers);
        reads(tom, "search:" + his);
        // when
        var page = browser(ada).get("/settings/readings").body();
        // then
        assertThat(page).contains("Searched for “" + hers + "”").doesNotContain(his);
    }

    @Test
    void a_list_that_was_looked_through_is_told_as_one() {
        // given
        var ada = cast.ada(cast.team());
        var browser = browser(ada);
        browser.get("/lists/unassigned");
        // when
        var page = browser.get("/settings/readings").body();
        // then
        assertThat(page).contains("Looked through what is unassigned").doesNotContain("null");
    }

    private void reads(Viewer.Member member, String subject) {
        cast.as(
                member,
                () -> {
                    readings.note(member, null, subject, "page");
                    return member;
                });
    }

    private Browser browser(Viewer.Member member) {
        return Browser.at(port).signedIn(member.email());
    }
}
