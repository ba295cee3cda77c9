package heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.message.Messages;
import heed.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A complaint is seen through by somebody whom it is not about, until the customer has answered.
 */
@DeskTest
class ComplaintApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Complaints complaints;
    @Autowired ComplaintIntake intake;
    @Autowired Messages messages;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member ben;
    private Viewer.Member tom;
    private ConversationId conversation;

    @BeforeEach
    void mia_complains() {
        team = cast.team();
        ada = cast.ada(team);
        ben = cast.member("Ben Adler", Role.AGENT, team);
        tom = cast.tom(team);
        conversation =
                cast.conversation(
                        cast.inbox(team), "Late again", "I want to make a formal complaint.");
    }

    @Test
    void it_is_seen_through_step_by_step_and_only_then_is_the_conversation_resolved() {
        // given
        var id = register(ada, "").json().path("id").asString();
        assertThatThrownBy(this::resolve).isInstanceOf(Refusal.class).hasMessageContaining("open");
        assertThat(step(ada, id, "decision", DECIDED).code()).isEqualTo("too-early");
        assertThat(step(ada, id, "acknowledgement", "{}").code()).isEqualTo("evidence-missing");
        // when
        step(ada, id, "acknowledgement", "{\"how\": \"By telephone.\"}");
        assertThat(step(ada, id, "decision", "{\"verdict\": \"upheld\"}").code())
                .isEqualTo("reason-missing");
        step(ada, id, "decision", DECIDED);
        assertThat(step(ada, id, "answer", ACCEPTED).code()).isEqualTo("too-early");
        step(ada, id, "remedy", "{\"text\": \"A new wheel.\"}");
        assertThat(step(ada, id, "answer", "{\"answer\": \"none\", \"how\": \"Silence\"}").code())
                .isEqualTo("too-early");
        assertThat(step(ada, id, "closing", "").code()).isEqualTo("too-early");
        step(ada, id, "answer", ACCEPTED);
        assertThat(step(ada, id, "closing", "").code()).isEqualTo("too-early");
        cause(ada, id);
        var closed = step(ada, id, "closing", "");
        // then
        assertThat(closed.json().path("state").asString()).as(closed.body()).isEqualTo("closed");
        assertThat(step(ada, id, "remedy", "{\"text\": \"More.\"}").code())
                .isEqualTo("complaint-closed");
        resolve();
        var events = cast.as(ada, () -> conversations.events(conversation));
        assertThat(events)
                .extracting("kind")
                .contains(
                        "complaint-registered",
                        "complaint-acknowledged",
                        "complaint-decided",
                        "complaint-remedied",
                        "complaint-answered",
                        "complaint-closed");
    }

    @Test
    void its_owner_is_never_whom_it_is_about_by_whatever_way() {
        // when, then
        assertThat(register(tom, about(ada, ada)).code()).isEqualTo("about-its-owner");
        var kept = register(ada, about(ada, null)).json();
        assertThat(kept.path("owner").asString()).isEqualTo(tom.person().toString());
        var id = kept.path("id").asString();
        assertThat(patch(tom, id, "{\"owner\": \"" + ada.person() + "\"}").code())
                .isEqualTo("about-its-owner");
        assertThat(patch(tom, id, "{\"aboutPerson\": \"" + tom.person() + "\"}").code())
                .isEqualTo("about-its-owner");
        for (var column : new String[] {"owner", "decided_by", "closed_by"}) {
            assertThatThrownBy(() -> set(id, column, ada)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whom_it_is_about_reads_it_and_changes_nothing() {
        // given
        var id = register(tom, about(ada, ben)).json().path("id").asString();
        // when, then
        assertThat(api.as(ada).get("/api/v1/complaints/" + id).status()).isEqualTo(200);
        assertThat(step(ada, id, "acknowledgement", "{\"how\": \"x\"}").code())
                .isEqualTo("about-you");
        assertThat(patch(ada, id, "{\"aboutPerson\": null}").code()).isEqualTo("about-you");
        assertThat(
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql(
                                                        "update complaint set what = 'nothing'"
                                                                + " where id = cast(:id as uuid)")
                                                .param("id", id)
                                                .update()))
                .as("the database does not let them either")
                .isZero();
        step(ben, id, "acknowledgement", "{\"how\": \"By telephone.\"}");
        assertThat(step(ben, id, "decision", DECIDED).status()).as("a lead's").isEqualTo(403);
        assertThat(step(tom, id, "decision", DECIDED).status()).isEqualTo(200);
    }

    @Test
    void who_it_is_about_is_taken_out_by_a_lead_alone_and_is_not_forgotten() {
        // given
        var eva = cast.member("Eva Lind", Role.LEAD, team);
        var id = register(ada, about(tom, null)).json().path("id").asString();
        var taken =
                "{\"aboutPerson\": null, \"aboutTeam\": null, \"owner\": \"" + ada.person() + "\"}";
        // when, then
        assertThat(patch(ada, id, taken).status()).isEqualTo(403);
        assertThat(patch(eva, id, taken).status()).isEqualTo(200);
        var events = cast.as(ada, () -> conversations.events(conversation));
        assertThat(events)
                .filteredOn(event -> event.kind().equals("complaint-changed"))
                .singleElement()
                .asString()
                .contains("It was about Tom Reyes");
        step(ada, id, "acknowledgement", "{\"how\": \"By telephone.\"}");
        var decided = step(ada, id, "decision", DECIDED);
        assertThat(decided.status()).as(decided.body()).isEqualTo(409);
        assertThat(step(eva, id, "decision", DECIDED).status()).isEqualTo(200);
    }

    @Test
    void the_database_lets_nobody_but_a_lead_take_out_whom_it_is_about() {
        // given
        var eva = cast.member("Eva Lind", Role.LEAD, team);
        var id = register(ada, about(ben, eva)).json().path("id").asString();
        // when, then
        for (var viewer : new Viewer[] {ada, Cast.JOB}) {
            assertThatThrownBy(() -> change(viewer, id, "about_person = null"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change(viewer, id, "about_person = registered_by"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(change(eva, id, "about_person = null")).isOne();
    }

    @Test
    void that_it_was_about_a_lead_is_undone_by_nothing() {
        // given
        var eva = cast.member("Eva Lind", Role.LEAD, team);
        var id = register(ada, about(tom, eva)).json().path("id").asString();
        var none = "{\"aboutPerson\": null, \"aboutTeam\": null}";
        assertThat(patch(eva, id, none).status()).isEqualTo(200);
        // when
        change(Cast.JOB, id, "was_high = false");
        change(ada, id, "was_high = false, wish = 'Another'");
        // then
        assertThatThrownBy(() ->
                        change(
                                Cast.JOB,
                                id,
                                "acknowledged_at = now(), acknowledged_how = 'x', decided_at = now(),"
                                        + " decision = 'upheld', reason = 'x', decided_by = registered_by"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("judged by a lead");
    }

    @Test
    void what_a_machine_said_or_anybody_before_shows_nothing() {
        // given
        var early = cast.as(ada, () -> messages.thread(conversation)).getFirst().id();
        var id = register(ada, ", \"message\": \"" + early + "\"").json().path("id").asString();
        var machine = cast.receiveAutomatic(conversation, "mia@example.org", "I am away.");
        var theirs = cast.receive(conversation, "mia@example.org", "I accept that.");
        // when, then
        assertThat(step(ada, id, "acknowledgement", named(theirs)).code())
                .isEqualTo("not-that-message");
        step(ada, id, "acknowledgement", "{\"how\": \"By telephone.\"}");
        step(ada, id, "decision", DECIDED);
        step(ada, id, "remedy", "{\"text\": \"A new wheel.\"}");
        assertThat(step(ada, id, "answer", accepted(early)).code()).isEqualTo("not-that-message");
        assertThat(step(ada, id, "answer", accepted(machine)).code()).isEqualTo("not-that-message");
        assertThat(step(ada, id, "answer", accepted(theirs)).status()).isEqualTo(200);
    }

    @Test
    void leads_hear_of_every_dismissal_in_a_conversation() {
        // when
        for (int time = 1; time <= 2; time++) {
            cast.as(ada, () -> dismissed());
            cast.receive(conversation, "mia@example.org", "I want to make a formal complaint.");
        }
        // then
        var told = api.as(tom).get("/api/v1/me/notices").body();
        assertThat(told.split("says that there is no complaint in", -1)).hasSize(3);
    }

    private boolean dismissed() {
        assertThat(intake.proposed(conversation)).isPresent();
        intake.dismiss(conversation, ada);
        return true;
    }

    private static String named(MessageId message) {
        return "{\"message\": \"" + message + "\"}";
    }

    private static String accepted(MessageId message) {
        return "{\"answer\": \"accepted\", \"message\": \"" + message + "\"}";
    }

    private int change(Viewer viewer, String id, String what) {
        return cast.as(
                viewer,
                () ->
                        jdbc.sql("update complaint set " + what + " where id = cast(:id as uuid)")
                                .param("id", id)
                                .update());
    }

    @Test
    void one_about_a_lead_or_a_team_goes_to_another_lead() {
        // given
        var eva = cast.member("Eva Lind", Role.LEAD, team);
        // when, then
        assertThat(register(ada, about(tom, ben)).code()).isEqualTo("a-leads-matter");
        var kept = register(ada, about(tom, null)).json();
        assertThat(kept.path("owner").asString()).isEqualTo(eva.person().toString());
        var id = kept.path("id").asString();
        assertThatThrownBy(() -> set(id, "owner", ben)).isInstanceOf(DataAccessException.class);
        assertThat(
                        patch(
                                        eva,
                                        id,
                                        "{\"aboutPerson\": null, \"aboutTeam\": \""
                                                + team.id()
                                                + "\", \"owner\": \""
                                                + ben.person()
                                                + "\"}")
                                .code())
                .isEqualTo("a-leads-matter");
    }

    @Test
    void what_they_do_not_accept_is_decided_anew_by_somebody_else() {
        // given
        var eva = cast.member("Eva Lind", Role.LEAD, team);
        var id = register(tom, "").json().path("id").asString();
        step(tom, id, "acknowledgement", "{\"how\": \"By telephone.\"}");
        step(tom, id, "decision", "{\"verdict\": \"not-upheld\", \"reason\": \"It was in time.\"}");
        // when
        var again = step(tom, id, "answer", REFUSED).json();
        // then
        assertThat(again.path("look").asInt()).isEqualTo(2);
        assertThat(again.path("state").asString()).isEqualTo("acknowledged");
        assertThat(again.path("owner").asString()).isEqualTo(eva.person().toString());
        assertThat(step(tom, id, "decision", DECIDED).code()).isEqualTo("decided-before");
        assertThatThrownBy(() -> decideInTheStore(id, tom)).isInstanceOf(DataAccessException.class);
        step(eva, id, "decision", DECIDED);
        step(eva, id, "remedy", "{\"text\": \"A new wheel.\"}");
        var twice = step(eva, id, "answer", REFUSED).json();
        assertThat(twice.path("state").asString()).isEqualTo("answered");
        cause(eva, id);
        assertThat(step(eva, id, "closing", "").status()).isEqualTo(200);
    }

    @Test
    void no_way_leads_around_its_end() {
        // given
        var id = register(ada, "").json().path("id").asString();
        // when, then
        assertThatThrownBy(() -> set(id, "closed_by", tom, ", closed_at = now()"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        "update conversation set state = 'resolved' where id = :id")
                                                .param("id", conversation.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(register(ada, "").code()).isEqualTo("complaint-open");
    }

    @Test
    void a_message_that_reads_like_one_is_proposed_and_never_registered_by_itself() {
        // when, then
        assertThat(cast.as(ada, () -> complaints.of(conversation))).isEmpty();
        assertThat(cast.as(ada, () -> intake.proposed(conversation)).orElseThrow().words())
                .contains("formal complaint");
        cast.as(
                ada,
                () -> {
                    intake.dismiss(conversation, ada);
                    return true;
                });
        assertThat(cast.as(ada, () -> intake.proposed(conversation))).isEmpty();
        assertThat(cast.as(ada, () -> conversations.events(conversation)))
                .extracting("kind")
                .contains("complaint-dismissed");
        assertThat(api.as(tom).get("/api/v1/me/notices").body())
                .contains("Ada Okoye says that there is no complaint in");
    }

    @Test
    void its_clocks_run_from_the_message_in_which_they_complained() {
        // given
        var message = cast.as(ada, () -> messages.thread(conversation)).getFirst();
        // when
        var kept = register(ada, ", \"message\": \"" + message.id() + "\"").json();
        // then
        assertThat(kept.path("since").asString()).isEqualTo(message.at().toString());
        assertThat(kept.path("due").path("what").asString()).isEqualTo("acknowledge");
        var elsewhere = cast.conversation(cast.inbox(team), "Other", "Hello");
        var other = cast.as(ada, () -> messages.thread(elsewhere)).getFirst().id();
        assertThat(register(ada, ", \"message\": \"" + other + "\"").code())
                .isEqualTo("not-their-message");
    }

    @Test
    void what_another_team_keeps_is_not_there() {
        // given
        var id = register(ada, "").json().path("id").asString();
        var stranger = cast.ada(cast.team());
        // when, then
        assertThat(api.as(stranger).get("/api/v1/complaints/" + id).status()).isEqualTo(404);
        assertThat(step(stranger, id, "remedy", "{\"text\": \"x\"}").status()).isEqualTo(404);
        assertThat(api.as(stranger).get("/api/v1/complaints").body()).doesNotContain(id);
        assertThat(api.as(ada).get("/api/v1/complaints?open=true").body()).contains(id);
    }

    @Test
    void two_who_change_it_at_once_do_not_overwrite_each_other() {
        // given
        var id = register(ada, "").json().path("id").asString();
        var version = api.as(ada).get("/api/v1/complaints/" + id).header("ETag");
        // when
        var first =
                api.as(ada)
                        .call(
                                "PATCH",
                                "/api/v1/complaints/" + id,
                                "{\"wish\": \"A new one.\"}",
                                "If-Match",
                                version);
        var second =
                api.as(tom)
                        .call(
                                "PATCH",
                                "/api/v1/complaints/" + id,
                                "{\"wish\": \"Money.\"}",
                                "If-Match",
                                version);
        // then
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
    }

    private static final String DECIDED =
            "{\"verdict\": \"upheld\", \"reason\": \"We were late twice.\"}";
    private static final String ACCEPTED =
            "{\"answer\": \"accepted\", \"how\": \"She said so on the telephone.\"}";
    private static final String REFUSED =
            "{\"answer\": \"not-accepted\", \"how\": \"She said so on the telephone.\"}";

    private Api.Answer register(Viewer.Member who, String more) {
        return api.as(who)
                .post(
                        "/api/v1/conversations/" + conversation + "/complaints",
                        "{\"what\": \"Late, twice.\", \"wish\": \"A date that holds.\""
                                + more
                                + "}");
    }

    private static String about(Viewer.Member person, Viewer.Member owner) {
        return ", \"aboutPerson\": \""
                + person.person()
                + "\""
                + (owner == null ? "" : ", \"owner\": \"" + owner.person() + "\"");
    }

    private Api.Answer step(Viewer.Member who, String id, String step, String body) {
        return api.as(who).post("/api/v1/complaints/" + id + "/" + step, body);
    }

    private Api.Answer patch(Viewer.Member who, String id, String body) {
        return api.as(who).call("PATCH", "/api/v1/complaints/" + id, body);
    }

    private void cause(Viewer.Member who, String id) {
        var cause =
                api.as(who)
                        .get("/api/v1/complaint-causes")
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();
        var kept =
                api.as(who)
                        .call(
                                "PUT",
                                "/api/v1/complaints/" + id + "/cause",
                                "{\"cause\": \"%s\", \"step\": {\"text\": \"Ask the carrier\", \"owner\": \"%s\", \"on\": \"2027-01-15\"}}"
                                        .formatted(cause, who.person()));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }

    private void resolve() {
        cast.as(
                ada,
                () -> {
                    states.resolve(conversation, "All is said.", ada);
                    return true;
                });
    }

    private void set(String id, String column, Viewer.Member to) {
        set(id, column, to, "");
    }

    private void set(String id, String column, Viewer.Member to, String more) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update complaint set %s = :person %s where id = cast(:id as uuid)"
                                                .formatted(column, more))
                                .param("person", to.person().value())
                                .param("id", id)
                                .update());
    }

    private void decideInTheStore(String id, Viewer.Member by) {
        set(id, "decided_by", by, ", decided_at = now(), decision = 'upheld', reason = 'x'");
    }
}
