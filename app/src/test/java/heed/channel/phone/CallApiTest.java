package heed.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call is in the thread as what it is, and is recorded only with a recorded consent. */
@DeskTest
class CallApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Messages messages;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private ConversationId conversation;

    @BeforeEach
    void mia_waits_for_an_answer() {
        var team = cast.team();
        ada = cast.ada(team);
        conversation = cast.conversation(cast.inbox(team), "Wheel", "When does it come?");
    }

    @Test
    void what_we_said_on_the_telephone_is_an_answer_and_nobody_waits() {
        // when
        var call =
                log(
                        """
                        {"direction": "out", "seconds": 240, "number": "+49 30 901820", "summary": "It comes on Friday."}
                        """);
        // then
        assertThat(call.status()).as(call.body()).isEqualTo(201);
        assertThat(call.json().path("number").asString()).isEqualTo("+4930901820");
        var last = cast.as(ada, () -> messages.thread(conversation)).getLast();
        assertThat(last.kind()).isEqualTo(MessageKind.REPLY);
        assertThat(last.delivery()).as("nothing leaves").isNull();
        assertThat(last.warnings().getFirst()).contains("We called them, +49 30 901820, 4 min");
        assertThat(now().replyDueAt()).isNull();
        assertThat(now().owner()).isEqualTo(ada.person());
        assertThat(happenings()).isEqualTo("opened heard answered");
    }

    @Test
    void a_call_is_shown_as_said_and_not_as_sent_to_nobody() {
        // given
        call();
        // when
        var page = api.browser(ada).get("/conversations/" + now().number()).body();
        // then
        assertThat(page).contains("We called them").doesNotContain(">to </span>");
    }

    @Test
    void a_call_of_theirs_is_their_turn_and_what_they_ask_is_found() {
        // given
        log("{\"direction\": \"out\", \"seconds\": 60, \"summary\": \"It comes on Friday.\"}");
        // when
        var call =
                log(
                        "{\"direction\": \"in\", \"seconds\": 90, \"summary\": \"Can you deliver it on Saturday instead?\"}");
        // then
        assertThat(call.status()).as(call.body()).isEqualTo(201);
        assertThat(now().replyDueAt()).isNotNull();
        assertThat(now().openAsks()).isPositive();
        assertThat(happenings()).endsWith("answered heard");
    }

    @Test
    void what_they_asked_and_heard_in_the_same_call_leaves_nobody_waiting() {
        // when
        var call =
                log(
                        "{\"direction\": \"in\", \"seconds\": 90, \"summary\": \"Is it there?\", \"told\": \"Yes, since noon.\"}");
        // then
        assertThat(call.json().path("told").asString()).as(call.body()).isNotEmpty();
        assertThat(now().replyDueAt()).isNull();
        assertThat(happenings()).endsWith("heard answered");
    }

    @Test
    void what_we_said_in_a_call_of_theirs_comes_after_what_they_said_however_late_it_is_logged() {
        // when
        var call =
                log("{\"direction\": \"in\", \"seconds\": 90, \"summary\": \"Is it there?\", \"told\": \"Yes.\", \"at\": \"%s\"}"
                                .formatted(Instant.now().minus(Duration.ofHours(2))))
                        .json();
        // then
        assertThat(said(call.path("told").asString()))
                .isAfter(said(call.path("message").asString()));
    }

    private Instant said(String message) {
        return cast.as(ada, () -> messages.thread(conversation)).stream()
                .filter(one -> one.id().toString().equals(message))
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    void a_call_that_is_logged_late_does_not_answer_what_they_wrote_since() {
        // given
        var before = Instant.now().minus(Duration.ofMinutes(10));
        cast.receive(conversation, "mia@example.org", "And who pays for the way?");
        // when
        var call =
                log(
                        "{\"direction\": \"out\", \"seconds\": 60, \"summary\": \"On Friday.\", \"at\": \"%s\"}"
                                .formatted(before));
        // then
        assertThat(call.status()).as(call.body()).isEqualTo(201);
        assertThat(now().replyDueAt()).isNotNull();
    }

    @Test
    void no_call_ends_in_the_time_to_come() {
        var call =
                log(
                        "{\"direction\": \"out\", \"seconds\": 3600, \"summary\": \"On Friday.\", \"at\": \"%s\"}"
                                .formatted(Instant.now().minusSeconds(60)));
        assertThat(call.code()).isEqualTo("no-such-time");
    }

    @Test
    void a_call_that_nobody_took_is_a_note_and_no_answer() {
        // when
        log("{\"direction\": \"out\", \"answered\": false, \"seconds\": 30}");
        // then
        var last = cast.as(ada, () -> messages.thread(conversation)).getLast();
        assertThat(last.kind()).isEqualTo(MessageKind.NOTE);
        assertThat(now().replyDueAt()).isNotNull();
        assertThat(happenings()).isEqualTo("opened heard");
    }

    @Test
    void the_same_key_logs_once() {
        // when
        var body = "{\"direction\": \"out\", \"seconds\": 60, \"summary\": \"On Friday.\"}";
        var path = "/api/v1/conversations/" + conversation + "/calls";
        api.as(ada).post(path, body, "Idempotency-Key", "once");
        api.as(ada).post(path, body, "Idempotency-Key", "once");
        // then
        assertThat(api.as(ada).get(path).json().path("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "030 123456", "+49", "call me", "+999999999999999999"})
    void a_number_that_is_none_gets_a_sentence(String number) {
        assertThat(
                        log("{\"direction\": \"out\", \"summary\": \"x\", \"number\": \"%s\"}"
                                        .formatted(number))
                                .code())
                .isEqualTo("not-a-number");
    }

    @Test
    void nothing_is_recorded_without_a_consent_that_was_written_down_first() {
        // given
        var call = call();
        // when, then
        assertThat(record(call, null).code()).isEqualTo("no-consent");
        assertThat(record(call, UUID.randomUUID()).status()).isEqualTo(404);
        assertThatThrownBy(() -> recordInTheStore(call, UUID.randomUUID()))
                .isInstanceOf(DataIntegrityViolationException.class);
        // when she agreed after the call had ended
        var late = agree();
        // then
        assertThat(record(call, late).code()).isEqualTo("no-consent");
    }

    @Test
    void taking_the_consent_back_removes_what_was_recorded() {
        // given
        var consent = agree();
        var call = call();
        assertThat(record(call, consent).status()).isEqualTo(204);
        var path = "/calls/" + call + "/recording";
        assertThat(api.browser(ada).get(path).status()).isEqualTo(200);
        assertThat(recorded(call)).isEqualTo(1);
        // when
        api.as(ada).post("/api/v1/recording-consents/" + consent + "/withdrawal", "");
        // then
        assertThat(api.browser(ada).get(path).status()).isEqualTo(404);
        assertThat(recorded(call)).isZero();
        assertThat(record(call, consent).code()).isEqualTo("no-consent");
    }

    @Test
    void who_does_not_see_the_conversation_hears_nothing() {
        // given
        var consent = agree();
        var call = call();
        record(call, consent);
        var stranger = cast.ada(cast.team());
        // when, then
        assertThat(api.browser(stranger).get("/calls/" + call + "/recording").status())
                .isEqualTo(404);
        assertThat(
                        api.as(stranger)
                                .get("/api/v1/conversations/" + conversation + "/calls")
                                .status())
                .isEqualTo(404);
    }

    private Api.Answer log(String body) {
        return api.as(ada).post("/api/v1/conversations/" + conversation + "/calls", body);
    }

    private String call() {
        return log("{\"direction\": \"out\", \"summary\": \"It comes on Friday.\"}")
                .json()
                .path("message")
                .asString();
    }

    private UUID agree() {
        var agreed =
                api.as(ada)
                        .post(
                                "/api/v1/conversations/" + conversation + "/recording-consents",
                                "{\"how\": \"spoken\", \"words\": \"Yes, you may.\"}");
        return UUID.fromString(agreed.json().path("id").asString());
    }

    private Api.Answer record(String call, UUID consent) {
        var sound = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        return api.as(ada)
                .call(
                        "PUT",
                        "/api/v1/calls/" + call + "/recording",
                        "{%s\"type\": \"audio/ogg\", \"content\": \"%s\"}"
                                .formatted(
                                        consent == null ? "" : "\"consent\": \"" + consent + "\", ",
                                        sound));
    }

    private void recordInTheStore(String call, UUID consent) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into phone_recording (call, consent, type, bytes, kept_by, kept_at)
                                        values (cast(:call as uuid), :consent, 'audio/ogg', 'x', :by, now())
                                        """)
                                .param("call", call)
                                .param("consent", consent)
                                .param("by", ada.person().value())
                                .update());
    }

    private long recorded(String call) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "select count(*) from phone_recording where call = cast(:call as uuid)")
                                .param("call", call)
                                .query(Long.class)
                                .single());
    }

    private Conversation now() {
        return cast.as(ada, () -> conversations.find(conversation));
    }

    private String happenings() {
        return cast.as(
                ada,
                () ->
                        String.join(
                                " ",
                                jdbc.sql(
                                                "select what from clock_happening where conversation = :id order by at, place")
                                        .param("id", conversation.value())
                                        .query(String.class)
                                        .list()));
    }
}
