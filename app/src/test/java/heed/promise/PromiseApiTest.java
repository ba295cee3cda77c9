package heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.AtOnce;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a reply promises is kept when it leaves, until somebody says what became of it. */
@DeskTest
class PromiseApiTest {

    private static final String REPLY =
            "Dear Mia,\\n\\nthank you for your mail. I will call you tomorrow before noon.\\n\\nKind regards\\nAda";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired People people;

    private Team team;
    private Viewer.Member ada;
    private Api.Caller program;
    private ConversationId id;

    @BeforeEach
    void mia_asks_for_a_call() {
        team = cast.team();
        ada = cast.ada(team);
        program = api.as(ada);
        id = cast.conversation(cast.inbox(team), "Call", "Hello, can you call me?\n\nMia");
    }

    @Test
    void what_is_promised_is_kept_with_its_words_its_time_and_its_owner() {
        // when
        var reply = send("[]");
        // then
        var promise = promises().get(0);
        assertThat(promise.path("state").asString()).isEqualTo("found");
        assertThat(promise.path("text").asString()).contains("call you tomorrow");
        assertThat(promise.path("message").asString()).isEqualTo(reply.path("id").asString());
        assertThat(promise.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(promise.path("strength").asString()).isEqualTo("firm");
        assertThat(promise.path("owner").path("name").asString()).isEqualTo("Ada Okoye");
        assertThat(Instant.parse(promise.path("due").asString()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    void it_is_confirmed_and_said_to_be_kept() {
        // given
        send("[]");
        // when, then
        assertThat(change("{\"state\": \"open\"}").json().path("state").asString())
                .isEqualTo("open");
        var url = url();
        assertThat(program.patch(url, "{\"state\": \"kept\"}").json().path("state").asString())
                .isEqualTo("kept");
        assertThat(promises().size()).isZero();
        assertThat(program.patch(url, "{\"state\": \"open\"}").code()).isEqualTo("promise-settled");
    }

    @Test
    void a_time_that_was_misread_is_mended_before_the_promise_counts() {
        // given
        send("[]");
        // when
        var mended = change("{\"due\": \"2031-01-02T09:00:00Z\"}").json();
        // then
        assertThat(mended.path("due").asString()).isEqualTo("2031-01-02T09:00:00Z");
        assertThat(mended.path("state").asString()).isEqualTo("open");
        assertThat(change("{\"due\": \"2031-01-01T09:00:00Z\"}").json().path("due").asString())
                .isEqualTo("2031-01-01T09:00:00Z");
    }

    @Test
    void who_puts_it_off_says_why_and_renews_it() {
        // given
        send("[]");
        change("{\"due\": \"2031-01-02T09:00:00Z\"}");
        var url = url();
        // when
        var silent = program.patch(url, "{\"due\": \"2031-01-03T09:00:00Z\"}");
        // then
        assertThat(silent.status()).as(silent.body()).isEqualTo(422);
        assertThat(silent.code()).isEqualTo("reason-missing");
        assertThat(silent.body()).contains("later than they were told");
        // when
        var renewed =
                program.patch(
                                url,
                                "{\"due\": \"2031-01-03T09:00:00Z\", \"reason\": \"The part is late\"}")
                        .json();
        // then
        var before = program.get(url).json().path("promise");
        assertThat(before.path("state").asString()).isEqualTo("renewed");
        assertThat(before.path("due").asString()).isEqualTo("2031-01-02T09:00:00Z");
        assertThat(before.path("settled").path("reason").asString()).isEqualTo("The part is late");
        assertThat(before.path("settled").path("successor")).isEqualTo(renewed.path("id"));
        assertThat(renewed.path("due").asString()).isEqualTo("2031-01-03T09:00:00Z");
        assertThat(renewed.path("state").asString()).isEqualTo("open");
    }

    @Test
    void of_two_who_change_it_at_once_one_hears_that_the_other_was_quicker() throws Exception {
        // given
        send("[]");
        change("{\"due\": \"2031-01-20T09:00:00Z\"}");
        var url = url();
        var tag = program.get(url).header("ETag");
        assertThat(tag).isEqualTo("\"" + promises().get(0).path("version").asString() + "\"");
        // when
        var answers =
                AtOnce.each(
                        List.of(12, 13),
                        day ->
                                program.patch(
                                        url,
                                        "{\"due\": \"2031-01-" + day + "T09:00:00Z\"}",
                                        "If-Match",
                                        tag));
        // then
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 412);
        var quicker = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(promises().get(0).path("due")).isEqualTo(quicker.json().path("due"));
        assertThat(program.get(url).header("ETag")).isEqualTo(quicker.header("ETag"));
        assertThat(
                        program.post(
                                        url + "/renewal",
                                        "{\"due\": \"2031-02-01T09:00:00Z\", \"reason\": \"Late\"}",
                                        "If-Match",
                                        tag)
                                .code())
                .isEqualTo("changed-meanwhile");
    }

    @Test
    void a_time_that_they_were_told_is_not_taken_away() {
        // given
        send("[]");
        change("{\"state\": \"open\"}");
        // when, then
        assertThat(change("{\"due\": null, \"reason\": \"Nobody knows\"}").code())
                .isEqualTo("time-missing");
    }

    @Test
    void who_leaves_keeps_no_promise_and_the_team_has_it() {
        // given
        send("[]");
        var keeper = cast.member("Kim Park", Role.ADMINISTRATOR);
        var lead = api.as(cast.tom(team));
        // when
        cast.as(
                keeper,
                () -> {
                    people.leave(ada.person());
                    return true;
                });
        // then
        assertThat(
                        lead.get("/api/v1/conversations/" + id + "/promises")
                                .json()
                                .path("items")
                                .get(0)
                                .path("owner")
                                .isNull())
                .isTrue();
    }

    @Test
    void what_is_none_is_dropped() {
        // given
        send("[]");
        // when
        change("{\"state\": \"dropped\"}");
        // then
        assertThat(promises().size()).isZero();
    }

    @Test
    void one_that_was_made_by_telephone_is_added() {
        // when
        var added =
                program.post(
                        "/api/v1/conversations/" + id + "/promises",
                        "{\"text\": \"Send the invoice\", \"due\": \"2031-01-02T09:00:00Z\"}");
        // then
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(promises().get(0).path("byHand").asBoolean()).isTrue();
        assertThat(promises().get(0).path("state").asString()).isEqualTo("open");
        assertThat(
                        program.post(
                                        "/api/v1/conversations/" + id + "/promises",
                                        "{\"text\": \" \"}")
                                .code())
                .isEqualTo("promise-missing");
    }

    @Test
    void who_may_not_read_the_conversation_knows_of_no_promise() {
        // given
        send("[]");
        var url = url();
        var stranger = api.as(cast.tom(cast.team()));
        // when, then
        assertThat(stranger.patch(url, "{\"state\": \"open\"}").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/conversations/" + id + "/promises").status())
                .isEqualTo(404);
    }

    private Api.Answer change(String json) {
        return program.patch(url(), json);
    }

    private String url() {
        return "/api/v1/promises/" + promises().get(0).path("id").asString();
    }

    private JsonNode promises() {
        return program.get("/api/v1/conversations/" + id + "/promises").json().path("items");
    }

    private JsonNode send(String confirm) {
        var answer =
                program.post(
                        "/api/v1/conversations/" + id + "/replies",
                        "{\"text\": \"" + REPLY + "\", \"confirm\": " + confirm + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
