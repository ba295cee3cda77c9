package heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules, skills and absences, as programs meet them. */
@DeskTest
class RoutingApiTest {

    private static final String AWAY =
            "{\"begins\": \"2031-03-03T08:00:00Z\", \"ends\": \"2031-03-10T08:00:00Z\"}";

    @Autowired Cast cast;
    @Autowired Api api;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Api.Caller lead;
    private Api.Caller agent;

    @BeforeEach
    void a_team() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        lead = api.as(cast.tom(team));
        agent = api.as(ada);
    }

    @Test
    void a_lead_sets_the_rule_and_the_inbox_follows_it_until_it_has_its_own() {
        var path = "/api/v1/teams/" + team.id() + "/routing";
        assertThat(lead.get(path).json().path("way").asString()).isEqualTo("pull");
        var kept = lead.call("PUT", path, "{\"way\": \"load\", \"most\": 12}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().path("most").asInt()).isEqualTo(12);
        var own = "/api/v1/inboxes/" + inbox.id() + "/routing";
        assertThat(agent.get(own).json().path("way").asString()).isEqualTo("load");
        assertThat(agent.get(own).json().path("own").asBoolean()).isFalse();
        lead.call("PUT", own, "{\"way\": \"turns\"}");
        assertThat(agent.get(own).json().path("way").asString()).isEqualTo("turns");
        assertThat(lead.delete(own).status()).isEqualTo(204);
        assertThat(agent.get(own).json().path("way").asString()).isEqualTo("load");
    }

    @Test
    void each_request_that_cannot_be_met_has_its_answer() {
        var path = "/api/v1/teams/" + team.id() + "/routing";
        assertCode(agent.call("PUT", path, "{\"way\": \"turns\"}"), 403, "not-allowed");
        assertCode(lead.call("PUT", path, "{\"way\": \"dice\"}"), 422, "wrong-value");
        assertCode(
                lead.call("PUT", path, "{\"way\": \"load\", \"most\": 0}"),
                422,
                "limit-out-of-range");
        lead.call("PUT", path, "{\"way\": \"turns\"}");
        lead.call("PUT", path, "{\"way\": \"turns\"}");
        assertCode(
                lead.call("PUT", path, "{\"way\": \"load\"}", "If-Match", "\"0\""),
                412,
                "changed-meanwhile");
        var other = "/api/v1/teams/" + cast.team().id() + "/routing";
        assertCode(lead.call("PUT", other, "{\"way\": \"turns\"}"), 403, "not-your-team");
        var nobody = "/api/v1/teams/" + UUID.randomUUID() + "/routing";
        assertCode(lead.get(nobody), 404, "no-such-team");
        var skills = "/api/v1/people/" + ada.person() + "/skills";
        assertCode(agent.call("PUT", skills, "{\"skills\": [\"x\"]}"), 403, "not-allowed");
        assertCode(lead.call("PUT", skills, "{\"skills\": [\" \"]}"), 422, "not-a-skill");
        assertCode(
                lead.call(
                        "PUT",
                        "/api/v1/skills-wanted",
                        "{\"items\": [{\"skill\": \"x\", \"by\": \"weather\", \"value\": \"rain\"}]}"),
                422,
                "not-a-reason");
    }

    @Test
    void skills_are_said_and_listed() {
        var skills = "/api/v1/people/" + ada.person() + "/skills";
        lead.call("PUT", skills, "{\"skills\": [\"German \", \"brakes\", \"german\"]}");
        assertThat(agent.get(skills).json().path("items").toString())
                .isEqualTo("[\"brakes\",\"german\"]");
        assertThat(
                        agent.call("PUT", "/api/v1/me/taking", "{\"takes\": false, \"most\": 5}")
                                .json()
                                .path("takes")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void an_absence_is_planned_changed_and_called_off() {
        // given
        var planned = agent.post("/api/v1/absences", AWAY);
        assertThat(planned.status()).isEqualTo(201);
        var path = "/api/v1/absences/" + planned.json().path("id").asString();
        // when
        var changed =
                agent.patch(
                        path,
                        "{\"ends\": \"2031-03-12T08:00:00Z\"}",
                        "If-Match",
                        planned.header("ETag"));
        // then
        assertThat(changed.json().path("ends").asString()).isEqualTo("2031-03-12T08:00:00Z");
        assertCode(
                agent.patch(path, "{\"ends\": \"2031-03-13T08:00:00Z\"}", "If-Match", "\"0\""),
                412,
                "changed-meanwhile");
        assertThat(lead.get("/api/v1/absences?team=" + team.id()).json().path("items")).hasSize(1);
        assertThat(lead.delete(path).status()).isEqualTo(204);
        assertThat(lead.get("/api/v1/absences?team=" + team.id()).json().path("items")).isEmpty();
        assertCode(lead.delete(path), 409, "absence-over");
    }

    @Test
    void an_absence_that_cannot_be_is_refused() {
        agent.post("/api/v1/absences", AWAY);
        assertCode(agent.post("/api/v1/absences", AWAY), 409, "absence-overlaps");
        assertCode(agent.post("/api/v1/absences", "{}"), 422, "wrong-value");
        var ben = api.as(cast.member("Ben Fisk", Role.AGENT, team));
        for (var wrong :
                List.of(
                        "{\"person\": \"%s\", \"begins\": \"2032-03-03T08:00:00Z\", \"ends\": \"2032-03-04T08:00:00Z\"}"
                                .formatted(ada.person()))) {
            assertCode(ben.post("/api/v1/absences", wrong), 403, "not-allowed");
        }
        assertCode(agent.get("/api/v1/absences/" + UUID.randomUUID()), 404, "no-such-absence");
    }

    private static void assertCode(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
