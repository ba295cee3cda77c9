package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.routing.AbsenceWanted;
import heed.routing.Absences;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gives a conversation away sees who is there to get it. */
@DeskTest
class OwnershipPageTest {

    @Autowired Cast cast;
    @Autowired Absences absences;
    @LocalServerPort int port;

    private Viewer.Member ben;
    private Browser hers;
    private ConversationId id;

    @BeforeEach
    void ada_has_two_colleagues() {
        var team = cast.team();
        hers = Browser.at(port).signedIn(cast.ada(team).email());
        cast.tom(team);
        ben = cast.member("Ben Fisk", Role.AGENT, team);
        id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
    }

    @Test
    void who_is_away_stands_there_with_until_when() {
        // given
        away(Instant.now().minusSeconds(60));
        // when, then
        assertThat(hers.get("/conversations/" + id + "/ownership").body())
                .containsOnlyOnce("away until")
                .containsPattern("Ben Fisk\\s*<small class=\"quiet\">away until ");
        assertThat(hers.get("/conversations/" + id + "/hand-off").body())
                .containsOnlyOnce("away until")
                .contains("Ben Fisk, away until ");
    }

    @Test
    void who_will_be_away_later_is_here() {
        // given
        away(Instant.now().plus(Duration.ofDays(1)));
        // when, then
        assertThat(hers.get("/conversations/" + id + "/ownership").body())
                .contains("Ben Fisk")
                .doesNotContain("away until");
    }

    private void away(Instant from) {
        var wanted = new AbsenceWanted(ben.person(), from, from.plus(Duration.ofDays(7)), null);
        cast.as(ben, () -> absences.plan(wanted, ben));
    }
}
