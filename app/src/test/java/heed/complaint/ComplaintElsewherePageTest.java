package heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees a complaint through need not be of the team that was complained to. */
@DeskTest
class ComplaintElsewherePageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;

    /** Of another team. */
    private Viewer.Member kim;

    private Browser kims;
    private ConversationId conversation;
    private String id;

    @BeforeEach
    void kim_sees_through_what_mia_complained_of_to_ada_s_team() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        kim = cast.ada(cast.team());
        kims = Browser.at(port).signedIn(kim.email());
        conversation = cast.conversation(inbox, "Broken", "My lamp came in pieces, twice.");
        var program = api.as(ada);
        program.post(
                "/api/v1/conversations/" + conversation + "/notes", "{\"text\": \"Mind her.\"}");
        id =
                program.post(
                                "/api/v1/conversations/" + conversation + "/complaints",
                                "{\"what\": \"Two lamps in pieces.\", \"owner\": \""
                                        + kim.person()
                                        + "\"}")
                        .json()
                        .path("id")
                        .asString();
    }

    @Test
    void she_opens_it_from_the_list_with_what_was_said_and_nothing_else_of_that_team() {
        // given
        var other = cast.conversation(inbox, "Secret", "Nothing that Kim has to do with.");
        var list = kims.get("/complaints").body();
        assertThat(list).contains("/complaints/" + id, "Two lamps in pieces.");
        // when
        var sheet = kims.get("/complaints/" + id);
        // then
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body())
                .contains("Two lamps in pieces.", "My lamp came in pieces, twice.")
                .doesNotContain("Mind her.", "Nothing that Kim has to do with.");
        assertThat(kims.get("/conversations/" + conversation + "/complaint").statusCode())
                .isEqualTo(404);
        assertThat(api.as(kim).get("/api/v1/conversations/" + conversation).status())
                .isEqualTo(404);
        assertThat(api.as(kim).get("/api/v1/conversations/" + other).status()).isEqualTo(404);
    }

    @Test
    void what_she_reads_is_in_the_log_that_the_team_sees() {
        // when
        kims.get("/complaints/" + id);
        // then
        assertThat(api.as(ada).get("/api/v1/readings?conversation=" + conversation).body())
                .contains("complaint:" + id, kim.person().toString());
    }

    @Test
    void she_takes_its_steps_there_with_the_clocks_of_that_team() {
        // when
        var known =
                kims.post("/complaints/" + id + "/acknowledgement", Map.of("how", "By telephone."));
        // then
        assertThat(known.statusCode()).as(known.body()).isEqualTo(302);
        assertThat(known.headers().firstValue("Location").orElse("")).endsWith("/complaints/" + id);
        assertThat(kims.get("/complaints/" + id).body()).contains("By telephone.");
        var due = api.as(kim).get("/api/v1/complaints/" + id).json().path("due");
        assertThat(due).isEqualTo(api.as(ada).get("/api/v1/complaints/" + id).json().path("due"));
        // when
        var early = kims.post("/complaints/" + id + "/remedy", Map.of("remedy", "A lamp"));
        // then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("Decide it first.", "Two lamps in pieces.");
    }

    @Test
    void once_it_is_somebody_else_s_she_reads_nothing_of_it() {
        // when
        var given =
                kims.post(
                        "/complaints/" + id,
                        Map.of("what", "Two lamps in pieces.", "owner", ada.person().toString()));
        // then
        assertThat(given.headers().firstValue("Location").orElse("")).endsWith("/complaints");
        assertThat(kims.get("/complaints/" + id).statusCode()).isEqualTo(404);
        assertThat(api.as(kim).get("/api/v1/complaints/" + id + "/messages").status())
                .isEqualTo(404);
    }

    @Test
    void programs_read_as_much_and_no_more() {
        // when
        var said = api.as(kim).get("/api/v1/complaints/" + id + "/messages").json().path("items");
        // then
        assertThat(said.size()).isEqualTo(1);
        assertThat(said.get(0).path("text").asString()).isEqualTo("My lamp came in pieces, twice.");
        assertThat(said.get(0).path("byCustomer").asBoolean()).isTrue();
    }
}
