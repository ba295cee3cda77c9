package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.Source;
import heed.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What programs are told of a reply that is held, and how they say why it may leave. */
@DeskTest
class GateApiTest {

    private static final String GOOD =
            "Dear Mia,\\n\\nyour parcel left us this morning and arrives on Friday.\\n\\nKind regards\\nAda";
    private static final String BLAMING =
            "Dear Mia,\\n\\nyou should have read the terms. Your parcel arrives on Friday.\\n\\nKind regards\\nAda";
    private static final String BLANK =
            "Dear Mia,\\n\\nyour parcel {{parcel.number}} arrives on Friday.\\n\\nKind regards\\nAda";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Messages messages;
    @Autowired Cards cards;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private Api.Caller program;
    private ConversationId id;

    @BeforeEach
    void mia_asks_where_her_parcel_is() {
        var team = cast.team();
        ada = cast.ada(team);
        program = api.as(ada);
        id = cast.conversation(cast.inbox(team), "Parcel", "Hello, where is my parcel?\n\nMia");
    }

    @Test
    void a_good_reply_passes() {
        // when
        var answer = send(GOOD, "[]");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void a_held_reply_says_what_was_found_where_and_what_would_be_better() {
        // when
        var answer = send(BLAMING, "[]");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("reply-held");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var blame = finding(answer, "blame");
        assertThat(blame.path("id").asString()).matches("[0-9a-f]{16}");
        assertThat(blame.path("level").asString()).isEqualTo("warn");
        assertThat(blame.path("text").asString()).startsWith("you should have read");
        var text = BLAMING.replace("\\n", "\n");
        assertThat(text.substring(blame.path("start").asInt(), blame.path("end").asInt()))
                .isEqualTo(blame.path("text").asString());
        assertThat(blame.path("message").asString()).contains("fault");
        assertThat(blame.path("suggestions").isArray()).isTrue();
        assertThat(blame.path("evidence").isArray()).isTrue();
        assertThat(thread()).isEqualTo(1);
    }

    @Test
    void who_said_how_they_like_to_be_called_is_called_so() {
        // given
        cast.as(
                ada,
                () -> {
                    cards.change(
                            conversations.find(id).customer(),
                            Map.of(
                                    CardField.GIVEN, Optional.of("Mia"),
                                    CardField.FAMILY, Optional.of("Okafor"),
                                    CardField.HONORIFIC, Optional.of("Dr"),
                                    CardField.FORMALITY, Optional.of("formal")),
                            Source.SAID);
                    return true;
                });
        // when
        var answer = send(GOOD.replace("Dear Mia", "Hi Mia"), "[]");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(finding(answer, "wrong-tone").path("text").asString()).contains("Mia");
        assertThat(send(GOOD.replace("Dear Mia", "Dear Dr Okafor"), "[]").status()).isEqualTo(201);
    }

    @Test
    void a_warning_passes_with_a_glance_and_a_stop_with_a_reason_alone() {
        // given
        var warned = finding(send(BLAMING, "[]"), "blame").path("id").asString();
        var stopped = finding(send(BLANK, "[]"), "unfilled-placeholder").path("id").asString();
        // when, then
        assertThat(send(BLANK, confirming(stopped, " ")).status()).isEqualTo(409);
        assertThat(send(BLANK, confirming(stopped, "It is a code sample")).status()).isEqualTo(201);
        assertThat(send(BLAMING, confirming(warned, "")).status()).isEqualTo(201);
    }

    @Test
    void what_is_confirmed_keeps_its_name_in_an_edited_draft_and_other_words_have_another() {
        // given
        var warned = finding(send(BLAMING, "[]"), "blame").path("id").asString();
        var edited = BLAMING.replace("on Friday", "on Saturday");
        var worse = BLAMING.replace("you should have read", "you failed to read");
        // when, then
        assertThat(finding(send(worse, "[]"), "blame").path("id").asString()).isNotEqualTo(warned);
        assertThat(send(worse, confirming(warned, "They did")).status()).isEqualTo(409);
        assertThat(send(edited, confirming(warned, "They did")).status()).isEqualTo(201);
    }

    @Test
    void confirming_what_is_not_there_is_passed_over() {
        assertThat(send(GOOD, confirming("0123456789abcdef", "Why not")).status()).isEqualTo(201);
        assertThat(send(GOOD, confirming("no id", "Why not")).code()).isEqualTo("not-a-finding");
        assertThat(send(GOOD, "[{\"reason\": \"no id\"}]").status()).isEqualTo(422);
    }

    @Test
    void a_key_binds_the_words_and_not_what_is_confirmed() {
        // given
        var held = send(BLAMING, "[]", "Idempotency-Key", "k-1");
        var warned = finding(held, "blame").path("id").asString();
        // when
        var sent = send(BLAMING, confirming(warned, "They did"), "Idempotency-Key", "k-1");
        var again = send(BLAMING, confirming(warned, "They did"), "Idempotency-Key", "k-1");
        // then
        assertThat(sent.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(sent.body());
        assertThat(thread()).isEqualTo(2);
    }

    @Test
    void what_was_held_under_a_key_counts_as_caught_once_it_is_mended() {
        // given
        send(BLANK, "[]", "Idempotency-Key", "k-2");
        // when
        send(GOOD, "[]", "Idempotency-Key", "k-2");
        // then
        assertThat(decided()).contains("unfilled-placeholder changed ");
    }

    @Test
    void a_scheduled_reply_is_held_when_it_is_scheduled() {
        // when
        var answer =
                program.post(
                        "/api/v1/conversations/" + id + "/replies",
                        "{\"text\": \"" + BLANK + "\", \"sendAt\": \"2031-01-02T09:00:00Z\"}");
        // then
        assertThat(answer.code()).isEqualTo("reply-held");
        assertThat(thread()).isEqualTo(1);
    }

    @Test
    void what_became_of_each_finding_is_kept() {
        // given
        send(BLAMING, "[]");
        var blank = BLANK.replace("your parcel", "your little parcel");
        var stopped = finding(send(blank, "[]"), "unfilled-placeholder").path("id").asString();
        // when
        send(blank, confirming(stopped, "It is a code sample"));
        // then
        assertThat(decided())
                .contains("blame changed ", "unfilled-placeholder confirmed It is a code sample");
        var waiting =
                cast.as(
                        ada,
                        () ->
                                jdbc.sql("select count(*) from held_finding")
                                        .query(Integer.class)
                                        .single());
        assertThat(waiting).isZero();
    }

    private List<String> decided() {
        return cast.as(
                ada,
                () ->
                        jdbc.sql(
                                        """
                                        select check_id || ' ' || decision || ' ' || reason
                                          from finding_decision
                                         where conversation = :id
                                           and level <> 'hint'
                                         order by check_id
                                        """)
                                .param("id", id.value())
                                .query(String.class)
                                .list());
    }

    private Api.Answer send(String text, String confirm, String... headers) {
        return program.post(
                "/api/v1/conversations/" + id + "/replies",
                "{\"text\": \"" + text + "\", \"confirm\": " + confirm + "}",
                headers);
    }

    private static String confirming(String finding, String reason) {
        return "[{\"finding\": \"" + finding + "\", \"reason\": \"" + reason + "\"}]";
    }

    private static JsonNode finding(Api.Answer answer, String check) {
        return StreamSupport.stream(answer.json().path("findings").spliterator(), false)
                .filter(one -> one.path("check").asString().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " in " + answer.body()));
    }

    private int thread() {
        return cast.as(ada, () -> messages.thread(id)).size();
    }
}
