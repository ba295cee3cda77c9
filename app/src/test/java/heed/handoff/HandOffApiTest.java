package heed.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.notice.Notices;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer is handed over with a note, to somebody who accepts, and is not pushed around. */
@DeskTest
class HandOffApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Notices notices;
    @Autowired HandOffReminders reminders;

    private Team support;
    private Team workshop;
    private Viewer.Member ada;
    private Viewer.Member cem;
    private Api.Caller adas;
    private Api.Caller cems;
    private ConversationId id;

    @BeforeEach
    void ada_has_answered_mia() {
        support = cast.team();
        workshop = cast.team();
        ada = cast.ada(support);
        cem = cast.member("Cem Acar", Role.AGENT, workshop);
        adas = api.as(ada);
        cems = api.as(cem);
        id = cast.conversation(cast.inbox(support), "Brake", "Hello, my brake squeals.\n\nMia");
        answered(adas);
    }

    @Test
    void who_has_it_keeps_it_until_the_other_accepts_who_then_owns_it_with_the_next_step() {
        // when
        var asked = ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        // then
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(adas.get(path()).json().path("owner").asString())
                .isEqualTo(ada.person().toString());
        assertThat(cems.get(path()).status()).isEqualTo(404);
        var offered = cems.get("/api/v1/hand-offs").json().path("items").get(0);
        assertThat(offered.path("summary").asString()).isEqualTo("Front brake squeals since May.");
        // when
        var accepted = cems.post(at(asked) + "/acceptance", "{}");
        // then
        assertThat(accepted.json().path("state").asString()).isEqualTo("accepted");
        var now = cems.get(path()).json();
        assertThat(now.path("owner").asString()).isEqualTo(cem.person().toString());
        assertThat(now.path("team").asString()).isEqualTo(workshop.id().toString());
        assertThat(now.path("nextStep").path("text").asString()).isEqualTo("Call her");
        assertThat(adas.get(path()).status()).isEqualTo(404);
        assertThat(
                        api.browser(cem)
                                .get("/conversations/" + id + "/hand-offs", "HX-Request", "true")
                                .body())
                .contains("Handed over by Ada Okoye", "Front brake squeals since May.");
        assertThat(words(ada)).anyMatch(told -> told.contains("Cem Acar has taken over"));
    }

    @Test
    void a_sentence_for_the_customer_waits_in_the_draft_and_is_not_sent() {
        // given
        var asked = ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        // when
        cems.post(at(asked) + "/acceptance", "{}");
        // then
        var draft = api.browser(cem).get("/conversations/" + id + "/draft");
        assertThat(draft.body()).contains("My name is Cem Acar", "need not repeat anything");
        assertThat(cems.get(path() + "/messages").json().path("items")).hasSize(2);
    }

    @Test
    void who_declines_says_why_and_it_stays() {
        // given
        var asked = ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        assertCode(cems.post(at(asked) + "/refusal", "{}"), 422, "reason-missing");
        // when
        var declined = cems.post(at(asked) + "/refusal", "{\"because\": \"We have no parts.\"}");
        // then
        assertThat(declined.json().path("because").asString()).isEqualTo("We have no parts.");
        assertThat(adas.get(path()).json().path("owner").asString())
                .isEqualTo(ada.person().toString());
        assertThat(words(ada)).anyMatch(told -> told.contains("cannot take over"));
        assertCode(adas.delete(at(asked)), 409, "hand-off-settled");
    }

    @Test
    void it_is_taken_back_and_nobody_can_accept_it_any_more() {
        // given
        var asked = ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        assertCode(
                ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE), 409, "hand-off-open");
        // when
        assertThat(adas.delete(at(asked)).status()).isEqualTo(204);
        // then
        assertThat(cems.post(at(asked) + "/acceptance", "{}").status()).isEqualTo(404);
        assertThat(cems.get("/api/v1/hand-offs").json().path("items")).isEmpty();
    }

    @Test
    void without_a_whole_note_it_is_refused() {
        for (var part : List.of("reason", "summary", "tried", "nextStep")) {
            var note = NOTE.replace("\"" + part + "\"", "\"other\"");
            assertCode(
                    ask(adas, "{\"team\": \"" + workshop.id() + "\", " + note),
                    422,
                    "note-missing");
        }
        assertCode(ask(adas, "{" + NOTE), 422, "note-missing");
        assertCode(ask(adas, "{\"team\": \"" + support.id() + "\", " + NOTE), 422, "same-team");
        assertCode(ask(adas, "{\"person\": \"" + ada.person() + "\", " + NOTE), 422, "same-owner");
        assertCode(
                ask(
                        adas,
                        "{\"person\": \"%s\", \"team\": \"%s\", %s"
                                .formatted(cem.person(), support.id(), NOTE)),
                422,
                "not-in-the-team");
    }

    @Test
    void whom_we_have_answered_is_not_given_away_plainly() {
        // given
        var ben = cast.member("Ben Fisk", Role.AGENT, support);
        // when, then
        assertCode(
                adas.patch(path(), "{\"owner\": \"" + ben.email() + "\", \"note\": \"Yours.\"}"),
                422,
                "hand-off-needed");
        assertCode(
                adas.patch(path(), "{\"team\": \"" + workshop.id() + "\", \"note\": \"Yours.\"}"),
                422,
                "hand-off-needed");
        assertThat(api.as(ben).patch(path(), "{\"owner\": \"me\"}").status()).isEqualTo(200);
        var tom = api.as(cast.tom(support));
        assertThat(
                        tom.patch(path(), "{\"owner\": \"" + ben.email() + "\", \"note\": \"x\"}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void what_nobody_has_answered_is_sorted_to_another_team_once() {
        // given
        var fresh = cast.conversation(cast.inbox(support), "Bell", "Do you sell bells?");
        var both = api.as(cast.member("Eva Lind", Role.AGENT, support, workshop));
        var at = "/api/v1/conversations/" + fresh;
        // when, then
        assertThat(both.patch(at, sorted(workshop)).status()).isEqualTo(200);
        assertCode(both.patch(at, sorted(support)), 422, "hand-off-needed");
    }

    @Test
    void the_second_hop_warns_and_the_third_is_the_leads() {
        // given
        var gus = cast.member("Gus Wik", Role.AGENT, workshop);
        var tom = cast.tom(workshop);
        cems.post(
                at(ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE)) + "/acceptance",
                "{}");
        var toGus = "{\"person\": \"" + gus.person() + "\", ";
        // when, then
        assertCode(ask(cems, toGus + NOTE), 422, "second-hand-off");
        var second = ask(cems, toGus + "\"again\": true, " + NOTE);
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        api.as(gus).post(at(second) + "/acceptance", "{}");
        // when
        var third = ask(api.as(gus), "{\"team\": \"" + support.id() + "\", " + NOTE);
        // then
        assertThat(third.json().path("state").asString()).isEqualTo("to-lead");
        assertThat(api.as(tom).get(path()).json().path("owner").asString())
                .isEqualTo(tom.person().toString());
        assertThat(words(tom)).anyMatch(told -> told.contains("handed on twice already"));
        var figures = cems.get("/api/v1/hand-offs/figures?team=" + workshop.id()).json();
        assertThat(figures.path("handed").asInt()).isEqualTo(2);
        assertThat(figures.path("toLead").asInt()).isEqualTo(1);
        assertThat(figures.path("twice").asInt()).isEqualTo(1);
    }

    @Test
    void only_who_is_asked_sees_it_and_answers() {
        // given
        var asked = ask(adas, "{\"person\": \"" + cem.person() + "\", " + NOTE);
        var mate = api.as(cast.member("Gus Wik", Role.AGENT, workshop));
        var stranger = api.as(cast.tom(cast.team()));
        // when, then
        assertThat(mate.get(at(asked)).status()).isEqualTo(404);
        assertThat(mate.post(at(asked) + "/acceptance", "{}").status()).isEqualTo(404);
        assertThat(stranger.get(at(asked)).status()).isEqualTo(404);
        assertCode(adas.post(at(asked) + "/acceptance", "{}"), 403, "not-asked");
        assertThat(stranger.get("/api/v1/hand-offs/figures?team=" + support.id()).status())
                .isEqualTo(404);
    }

    @Test
    void of_many_who_accept_at_once_one_has_it() throws Exception {
        // given
        var asked = ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        var callers =
                List.of(
                        cems,
                        api.as(cast.member("Gus Wik", Role.AGENT, workshop)),
                        api.as(cast.member("Eva Lind", Role.AGENT, workshop)));
        // when
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers =
                    threads.invokeAll(
                            callers.stream()
                                    .map(one ->
                                            (Callable<Integer>)
                                                    () ->
                                                            one.post(
                                                                            at(asked)
                                                                                    + "/acceptance",
                                                                            "{}")
                                                                    .status())
                                    .toList());
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }
        // then
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses)
                .filteredOn(status -> status != 200)
                .allMatch(status -> status == 409 || status == 404);
    }

    @Test
    void when_nobody_answers_for_hours_the_lead_is_told_once() {
        // given
        var tom = cast.tom(workshop);
        ask(adas, "{\"team\": \"" + workshop.id() + "\", " + NOTE);
        // when
        DeskClock.at(Instant.now().plus(Duration.ofHours(3)), reminders::round);
        assertThat(words(tom)).noneMatch(told -> told.contains("Nobody has answered"));
        DeskClock.at(Instant.now().plus(Duration.ofHours(5)), reminders::round);
        DeskClock.at(Instant.now().plus(Duration.ofHours(6)), reminders::round);
        // then
        var number = adas.get(path()).json().path("number").asLong();
        assertThat(words(tom))
                .filteredOn(
                        told -> told.contains("Nobody has answered") && told.contains("#" + number))
                .hasSize(1);
    }

    private static final String NOTE =
            """
            "reason": "It wants a mechanic", "summary": "Front brake squeals since May.",
            "tried": "Cleaned the pads.", "nextStep": {"text": "Call her", "at": "2031-03-02T09:00:00Z"}}
            """;

    private static String sorted(Team team) {
        return "{\"team\": \"" + team.id() + "\", \"note\": \"It is theirs.\"}";
    }

    private void answered(Api.Caller caller) {
        var reply =
                caller.post(
                        path() + "/replies",
                        "{\"text\": \"Dear Mia,\\n\\nthe brake can be mended.\\n\\nKind regards\\nAda\"}");
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
    }

    private Api.Answer ask(Api.Caller caller, String json) {
        return caller.post(path() + "/hand-offs", json);
    }

    private String path() {
        return "/api/v1/conversations/" + id;
    }

    private static String at(Api.Answer asked) {
        return "/api/v1/hand-offs/" + asked.json().path("id").asString();
    }

    private List<String> words(Viewer.Member person) {
        return cast.as(person, () -> notices.of(person, null, 20)).items().stream()
                .map(one -> one.notice().words())
                .toList();
    }

    private static void assertCode(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
