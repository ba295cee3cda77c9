package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MessageApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    Inbox inbox;
    Viewer.Member ada;
    ConversationId parcel;
    Api.Caller program;

    @BeforeEach
    void a_conversation() {
        var team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        parcel = cast.conversation(inbox, "Where is my parcel?", "It should have come on Monday.");
        program = api.as(ada);
    }

    @Test
    void messages_have_the_shape_that_programs_rely_on() {
        // when
        var messages = program.get(path("/messages")).json();
        // then
        assertThat(messages.propertyNames()).containsExactly("items", "next");
        var message = messages.path("items").get(0);
        assertThat(message.path("kind").asString()).isEqualTo("inbound");
        assertThat(message.path("from").asString()).contains("@example.org");
        assertThat(message.path("to").isArray()).isTrue();
        assertThat(message.path("at").asString()).endsWith("Z");
        assertThat(message.path("text").asString()).isEqualTo("It should have come on Monday.");
        assertThat(message.has("html")).isTrue();
        assertThat(message.path("attachments").isArray()).isTrue();
        assertThat(message.path("delivery").isNull()).isTrue();
    }

    @Test
    void a_reply_with_a_file_inside_is_queued_and_the_file_can_be_read_again() {
        // given
        var bytes = "Tracking: 4711".getBytes(StandardCharsets.UTF_8);
        // when
        var answer =
                program.post(
                        path("/replies"),
                        """
                        {"text": "It comes tomorrow.",
                         "attachments": [{"name": "track.txt", "type": "text/plain", "content": "%s"}],
                         "nextStep": {"text": "See whether it came", "at": "2030-01-02T09:00:00Z"}}
                        """
                                .formatted(Base64.getEncoder().encodeToString(bytes)));
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("kind").asString()).isEqualTo("reply");
        assertThat(answer.json().path("delivery").asString()).isEqualTo("queued");
        var file = answer.json().path("attachments").get(0);
        assertThat(file.path("name").asString()).isEqualTo("track.txt");
        assertThat(file.path("type").asString()).startsWith("text/plain");
        assertThat(file.path("size").asInt()).isEqualTo(bytes.length);
        assertThat(program.download("/api/v1/attachments/" + file.path("id").asString()))
                .isEqualTo(bytes);
        assertThat(
                        program.get("/api/v1/conversations/" + parcel)
                                .json()
                                .path("nextStep")
                                .path("text")
                                .asString())
                .isEqualTo("See whether it came");
    }

    @Test
    void a_file_that_was_uploaded_before_is_named_by_its_id() {
        // given
        var file =
                program.post(path("/attachments"), "{\"name\": \"a.txt\", \"content\": \"QQ==\"}")
                        .json()
                        .path("id")
                        .asString();
        // when
        var answer =
                program.post(
                        path("/replies"),
                        "{\"html\": \"<p>Here <b>it</b> is.</p>\", \"attachments\": [\""
                                + file
                                + "\"]}");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("attachments").get(0).path("id").asString()).isEqualTo(file);
        assertThat(answer.json().path("text").asString()).isEqualTo("Here it is.");
    }

    @Test
    void a_reply_is_held_back_when_the_customer_wrote_meanwhile() {
        // given
        var seen = program.get(path("/messages")).json().path("items").get(0).path("id").asString();
        cast.receive(parcel, Cast.unique("mia") + "@example.org", "Forget it, it is here.");
        // when
        var answer =
                program.post(
                        path("/replies"),
                        "{\"text\": \"It comes tomorrow.\", \"seen\": \"" + seen + "\"}");
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("reply-overtaken");
        assertThat(answer.json().path("newer").path("kind").asString()).isEqualTo("inbound");
        assertThat(program.get(path("/messages")).json().path("items")).hasSize(2);
    }

    @Test
    void a_note_is_written() {
        var answer = program.post(path("/notes"), "{\"text\": \"She was friendly.\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("kind").asString()).isEqualTo("note");
        assertThat(answer.json().path("delivery").isNull()).isTrue();
    }

    @Test
    void a_post_that_is_repeated_under_its_key_is_done_once_and_answered_alike() {
        // given
        var body = "{\"text\": \"It comes tomorrow.\"}";
        var first = program.post(path("/replies"), body, "Idempotency-Key", "k-1");
        // when
        var second = program.post(path("/replies"), body, "Idempotency-Key", "k-1");
        var other = program.post(path("/replies"), "{\"text\": \"No.\"}", "Idempotency-Key", "k-1");
        var asked = program.post(path("/replies?later=1"), body, "Idempotency-Key", "k-1");
        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(List.of(other.code(), asked.code())).containsOnly("key-used");
        assertThat(program.get(path("/messages")).json().path("items")).hasSize(2);
    }

    @Test
    void of_many_posts_at_once_under_one_key_one_is_done() {
        // given
        var body = "{\"text\": \"Only once.\"}";
        // when
        var answers =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(i -> program.post(path("/notes"), body, "Idempotency-Key", "k-2"))
                        .toList();
        // then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers).extracting(Api.Answer::body).containsOnly(answers.getFirst().body());
        assertThat(program.get(path("/messages")).json().path("items")).hasSize(2);
    }

    @Test
    void what_was_refused_may_be_mended_under_the_same_key() {
        assertThat(
                        program.post(path("/notes"), "{\"text\": \" \"}", "Idempotency-Key", "k-3")
                                .code())
                .isEqualTo("text-missing");
        assertThat(
                        program.post(
                                        path("/notes"),
                                        "{\"text\": \"Now.\"}",
                                        "Idempotency-Key",
                                        "k-3")
                                .status())
                .isEqualTo(201);
    }

    @Test
    void one_persons_key_says_nothing_to_another() {
        // given
        program.post(path("/notes"), "{\"text\": \"Mine.\"}", "Idempotency-Key", "k-4");
        var stranger = api.as(cast.ada(cast.team()));
        // when
        var answer =
                stranger.post(path("/notes"), "{\"text\": \"Mine.\"}", "Idempotency-Key", "k-4");
        // then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Mine.");
    }

    private String path(String below) {
        return "/api/v1/conversations/" + parcel + below;
    }
}
