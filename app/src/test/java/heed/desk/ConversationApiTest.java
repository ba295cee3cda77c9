package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ConversationApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    Team team;
    Inbox inbox;
    Viewer.Member ada;
    ConversationId parcel;
    Api.Caller program;

    @BeforeEach
    void a_team_with_a_conversation() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        parcel = cast.conversation(inbox, "Where is my parcel?", "It should have come on Monday.");
        program = api.as(ada);
    }

    @Test
    void a_list_has_the_shape_that_programs_rely_on() {
        // when
        var list = program.get("/api/v1/conversations?state=open").json();
        // then
        assertThat(list.propertyNames()).containsExactly("items", "next");
        assertThat(list.path("next").isNull()).isTrue();
        var item = list.path("items").get(0);
        assertThat(item.path("id").asString()).isEqualTo(parcel.toString());
        assertThat(item.path("number").isIntegralNumber()).isTrue();
        assertThat(item.path("subject").asString()).isEqualTo("Where is my parcel?");
        assertThat(item.path("state").asString()).isEqualTo("open");
        assertThat(item.path("owner").isNull()).isTrue();
        assertThat(item.path("team").asString()).isEqualTo(team.id().toString());
        assertThat(item.path("inbox").asString()).isEqualTo(inbox.id().toString());
        assertThat(item.path("customer").propertyNames()).containsExactly("id", "name", "email");
        assertThat(item.path("nextStep").propertyNames()).containsExactly("text", "at");
        assertThat(Instant.parse(item.path("nextStep").path("at").asString())).isNotNull();
        assertThat(item.path("updatedAt").asString()).endsWith("Z");
    }

    @Test
    void a_long_list_is_read_in_stretches_without_gap_or_repetition() {
        // given
        for (int i = 0; i < 6; i++) {
            cast.conversation(inbox, "Question " + i, "Hello");
        }
        // when
        var ids = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var list =
                    program.get(
                                    "/api/v1/conversations?limit=3"
                                            + (next.isEmpty() ? "" : "&cursor=" + next))
                            .json();
            list.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = list.path("next").isNull() ? null : list.path("next").asString();
        }
        // then
        assertThat(ids).hasSize(7).doesNotHaveDuplicates().last().isEqualTo(parcel.toString());
    }

    @Test
    void a_list_is_narrowed_by_what_programs_name() {
        // given
        var mine = cast.conversation(inbox, "Wrong colour", "It is red.");
        program.patch(
                path(mine), "{\"owner\": \"me\", \"tags\": [\"colour\"], \"priority\": \"high\"}");
        // when, then
        for (var wanted :
                List.of(
                        "owner=" + ada.email(),
                        "owner=" + ada.person(),
                        "owner=me",
                        "tag=colour",
                        "priority=high")) {
            assertThat(ids("?" + wanted)).as(wanted).containsExactly(mine.toString());
        }
        assertThat(ids("?owner=none")).containsExactly(parcel.toString());
        assertThat(ids("?team=" + team.id())).hasSize(2);
        assertThat(ids("?team=" + team.name())).hasSize(2);
        assertThat(ids("?inbox=" + inbox.address())).hasSize(2);
        assertThat(ids("?state=resolved")).isEmpty();
    }

    @Test
    void a_change_answers_with_the_conversation_and_its_new_tag() {
        // given
        var before = program.get(path(parcel));
        // when
        var after =
                program.patch(
                        path(parcel),
                        """
                        {"owner": "%s", "priority": "urgent", "tags": ["Parcel", "late"], "subject": "Parcel",
                         "nextStep": {"text": "Ask the carrier", "at": "2030-01-02T09:00:00Z"}, "colour": "ignored"}
                        """
                                .formatted(ada.email()),
                        "If-Match",
                        before.header("ETag"));
        // then
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.json().path("owner").asString()).isEqualTo(ada.person().toString());
        assertThat(after.json().path("priority").asString()).isEqualTo("urgent");
        assertThat(after.json().path("subject").asString()).isEqualTo("Parcel");
        assertThat(after.json().path("tags").toString()).isEqualTo("[\"parcel\",\"late\"]");
        assertThat(after.json().path("nextStep").path("text").asString())
                .isEqualTo("Ask the carrier");
        assertThat(after.json().path("nextStep").path("at").asString())
                .isEqualTo("2030-01-02T09:00:00Z");
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_is_refused_whole() {
        // given
        var seen = program.get(path(parcel)).header("ETag");
        program.patch(path(parcel), "{\"priority\": \"low\"}");
        // when
        var answer = program.patch(path(parcel), "{\"priority\": \"high\"}", "If-Match", seen);
        // then
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("conversation-changed");
        assertThat(program.get(path(parcel)).json().path("priority").asString()).isEqualTo("low");
    }

    @Test
    void a_conversation_is_resolved_reopened_snoozed_and_woken() {
        assertThat(
                        patched("{\"state\": \"resolved\", \"reason\": \"It came\"}")
                                .path("state")
                                .asString())
                .isEqualTo("resolved");
        assertThat(patched("{\"state\": \"open\"}").path("state").asString()).isEqualTo("open");
        assertThat(
                        patched("{\"snoozedUntil\": \"2030-01-02T09:00:00+01:00\"}")
                                .path("snoozedUntil")
                                .asString())
                .isEqualTo("2030-01-02T08:00:00Z");
        assertThat(patched("{\"snoozedUntil\": null}").path("snoozedUntil").isNull()).isTrue();
        assertThat(patched("{\"owner\": \"me\"}").path("owner").isNull()).isFalse();
        assertThat(patched("{\"owner\": null}").path("owner").isNull()).isTrue();
    }

    @Test
    void a_conversation_that_was_handed_out_of_sight_is_answered_once_and_then_gone() {
        // given
        var other = cast.team();
        // when
        var answer =
                program.patch(
                        path(parcel),
                        "{\"note\": \"It is theirs.\", \"team\": \"" + other.name() + "\"}");
        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("team").asString()).isEqualTo(other.id().toString());
        assertThat(program.get(path(parcel)).status()).isEqualTo(404);
    }

    @Test
    void what_is_given_away_without_a_word_is_refused() {
        // given
        var ben = cast.member("Ben Fisk", Role.AGENT, team);
        var other = cast.team();
        for (var patch :
                List.of(
                        "{\"owner\": \"" + ben.email() + "\"}",
                        "{\"team\": \"" + other.name() + "\"}")) {
            // when
            var answer = program.patch(path(parcel), patch);
            // then
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("note-missing");
        }
    }

    @Test
    void a_reading_is_logged_with_its_way() {
        // when
        program.get(path(parcel));
        program.get(path(parcel) + "/messages");
        // then
        var readings = program.get("/api/v1/readings?conversation=" + parcel).json().path("items");
        assertThat(readings).hasSize(2);
        assertThat(readings.get(0).path("way").asString()).isEqualTo("api");
        assertThat(readings.get(0).path("person").path("name").asString()).isEqualTo(ada.name());
    }

    @Test
    void a_conversation_is_opened_for_a_customer_who_called() {
        // given
        var mia = Cast.unique("mia") + "@example.org";
        // when
        var answer =
                program.post(
                        "/api/v1/conversations",
                        """
                        {"inbox": "%s", "subject": "Call about a wheel",
                         "customer": {"email": "%s", "name": "Mia Brandt"},
                         "message": {"text": "The wheel wobbles."}, "note": {"text": "She was friendly."},
                         "reply": {"text": "We shall look at it on Monday."}}
                        """
                                .formatted(inbox.address(), mia));
        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(answer.json().path("id").asString());
        var messages = program.get(answer.header("Location") + "/messages").json().path("items");
        assertThat(messages)
                .extracting(one -> one.path("kind").asString())
                .containsExactly("inbound", "note", "reply");
        assertThat(messages.get(2).path("to").get(0).asString()).isEqualTo(mia);
        assertThat(messages.get(2).path("delivery").asString()).isEqualTo("queued");
    }

    private tools.jackson.databind.JsonNode patched(String json) {
        var answer = program.patch(path(parcel), json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        program.get("/api/v1/conversations" + query)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static String path(ConversationId id) {
        return "/api/v1/conversations/" + id;
    }
}
