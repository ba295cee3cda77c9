package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Targets as leads keep them, and clocks as people and programs see them. */
@DeskTest
class TargetsPageTest {

    private static final String HERE = "/settings/targets";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Reckoning reckoning;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Browser hers;
    private ConversationId id;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        tom = cast.tom(team);
        hers = Browser.at(port).signedIn(ada.email());
        id = cast.conversation(inbox, "Parcel", "Where is it?");
        settle();
    }

    @AfterEach
    void no_target_is_left() {
        var program = api.as(tom);
        program.get("/api/v1/targets")
                .json()
                .path("items")
                .forEach(one -> program.delete("/api/v1/targets/" + one.path("id").asString()));
    }

    @Test
    void a_target_that_was_typed_is_listed_and_holds() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        // when
        var saved =
                toms.post(
                        HERE,
                        Map.of(
                                "inbox",
                                inbox.id().toString(),
                                "first-reply",
                                "30 min",
                                "resolution",
                                "16"));
        settle();
        // then
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(toms.get(HERE).body()).contains("30 min", "16 h");
        assertThat(clocks().toString()).contains("\"targetMinutes\":30", "\"resolution\"");
    }

    @Test
    void of_two_leads_who_say_at_once_the_second_sees_both_and_decides() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        var ritas = Browser.at(port).signedIn(cast.tom(team).email());
        var seen = seen(toms);
        // when
        var first = toms.post(HERE, said("2 h", seen));
        var second = ritas.post(HERE, said("4 h", seen));
        // then
        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body())
                .contains(
                        "meanwhile: first reply 2 h. You wrote: first reply 4 h.", "value=\"4 h\"");
        assertThat(times()).contains("\"first-reply\":120");
        // when: she has seen it now
        var again = ritas.post(HERE, said("4 h", seen(ritas)));
        // then
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(times()).contains("\"first-reply\":240");
    }

    private Map<String, String> said(String time, String seen) {
        return Map.of("inbox", inbox.id().toString(), "first-reply", time, "seen", seen);
    }

    private static String seen(Browser browser) {
        var field = Jsoup.parse(browser.get(HERE).body()).selectFirst("input[name=seen]");
        return field == null ? "" : field.val();
    }

    private String times() {
        return api.as(tom).get("/api/v1/targets").body();
    }

    @Test
    void what_cannot_be_read_is_told_and_stays_typed() {
        var toms = Browser.at(port).signedIn(tom.email());
        var again = toms.post(HERE, Map.of("first-reply", "soon"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("write 30 min, 4 h", "value=\"soon\"");
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_taken_out_unseen() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        toms.post(HERE, Map.of("inbox", inbox.id().toString(), "first-reply", "30 min"));
        var targets = api.as(tom).get("/api/v1/targets").json().path("items");
        var removal = HERE + "/" + targets.path(0).path("id").asString() + "/removal";
        // when
        var stale = toms.post(removal, Map.of("version", "-1"));
        // then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody changed this target meanwhile");
        assertThat(toms.get(HERE).body()).contains(removal, "name=\"version\"");
        // when
        toms.post(removal, Map.of());
        // then
        assertThat(toms.get(HERE).body()).doesNotContain(removal);
    }

    @Test
    void clocks_stand_still_for_a_reason_and_run_again_from_the_sheet() {
        // when
        var paused =
                hers.post(
                        "/conversations/" + id + "/pause",
                        Map.of("reason", "others", "words", "The carrier looks for it"));
        settle();
        // then
        assertThat(paused.statusCode()).isEqualTo(302);
        assertThat(hers.get("/conversations/" + id + "/clocks").body())
                .contains("Waiting for somebody else: The carrier looks for it", "First reply");
        // when
        hers.post("/conversations/" + id + "/pause/end", Map.of());
        // then
        assertThat(hers.get("/conversations/" + id + "/clocks").body())
                .contains("Let them stand still");
    }

    @Test
    void pauses_stand_in_the_timeline_with_who_said_so_and_what_for() {
        // given
        var number = cast.as(ada, () -> conversations.find(id)).number();
        hers.post("/conversations/" + id + "/pause/end", Map.of());
        assertThat(hers.get("/conversations/" + number).body()).doesNotContain("run again");
        // when
        hers.post(
                "/conversations/" + id + "/pause",
                Map.of("reason", "others", "words", "The carrier looks for it"));
        hers.post("/conversations/" + id + "/pause/end", Map.of());
        // then
        assertThat(hers.get("/conversations/" + number).body())
                .contains(
                        "Ada Okoye let the clocks stand still: waiting for somebody else: The carrier looks for it",
                        "Ada Okoye let the clocks run again");
    }

    @Test
    void a_pause_that_ends_by_itself_says_so_once() {
        // given
        var found = cast.as(ada, () -> conversations.find(id));
        hers.post("/conversations/" + id + "/pause", Map.of("reason", "customer", "words", ""));
        settle();
        // when
        cast.receive(id, found.customerAddress(), "It is the red one. Where is it?");
        settle();
        cast.receive(id, found.customerAddress(), "Hello?");
        settle();
        // then
        var page = hers.get("/conversations/" + found.number()).body();
        assertThat(page).containsOnlyOnce("The clocks run again: the customer wrote");
        assertThat(page).doesNotContain("let the clocks run again");
    }

    @Test
    void a_pause_wants_a_reason() {
        var program = api.as(ada);
        var path = "/api/v1/conversations/" + id + "/pause";
        assertThat(program.call("PUT", path, "{}").status()).isEqualTo(422);
        assertThat(program.call("PUT", path, "{\"reason\": \"customer\"}").json().path("pause"))
                .hasToString(
                        program.get(path.replace("pause", "clocks"))
                                .json()
                                .path("pause")
                                .toString())
                .asString()
                .contains("customer");
    }

    @Test
    void figures_count_what_ended_within_its_target() {
        // given
        var program = api.as(ada);
        program.post(
                "/api/v1/conversations/" + id + "/replies", "{\"text\": \"It is on its way.\"}");
        settle();
        // when
        var figures = program.get("/api/v1/clocks/figures?team=" + team.id()).json().path("items");
        // then
        assertThat(figures.toString())
                .contains(
                        "\"clock\":\"first-reply\",\"ended\":1,\"withinTarget\":1,\"overdueNow\":0");
        assertThat(hers.get(HERE).body()).contains(team.name(), "100 %");
    }

    private tools.jackson.databind.JsonNode clocks() {
        return api.as(ada).get("/api/v1/conversations/" + id + "/clocks").json().path("turns");
    }

    private void settle() {
        while (cast.as(Cast.JOB, reckoning::reckon) > 0) {
            // some are left
        }
    }
}
