package heed.ask;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.conversation.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What programs are told of asks, and how they correct them. */
@DeskTest
class AskApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    private Api.Caller program;
    private ConversationId id;

    @BeforeEach
    void mia_asks_two_things() {
        var team = cast.team();
        program = api.as(cast.ada(team));
        id =
                cast.conversation(
                        cast.inbox(team), "Parcel", "Where is my parcel? Must I pay the duty?");
    }

    @Test
    void asks_are_listed_added_and_corrected() {
        // given
        var first = list().get(0);
        assertThat(first.path("words").asString()).isEqualTo("Where is my parcel?");
        assertThat(first.path("state").asString()).isEqualTo("open");
        // when
        var added = program.post(path(""), "{\"words\": \"Wants a call back\"}");
        var declined =
                program.patch(
                        path("/" + first.path("id").asString()),
                        "{\"state\": \"declined\", \"reason\": \"We do not know.\"}");
        // then
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(declined.status()).as(declined.body()).isEqualTo(200);
        assertThat(declined.json().path("person").asString()).isNotBlank();
        assertThat(list()).hasSize(3);
        assertThat(conversation().path("openAsks").asInt()).isEqualTo(2);
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_changed_unseen() {
        // given
        var ask = list().get(0).path("id").asString();
        program.patch(path("/" + ask), "{\"words\": \"Where is the parcel?\"}");
        // when
        var stale = program.patch(path("/" + ask), "{\"state\": \"dropped\"}", "If-Match", "\"0\"");
        // then
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void an_ask_of_another_conversation_is_none_of_this_one() {
        var team = cast.team();
        var other = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var ask =
                api.as(cast.ada(team))
                        .get("/api/v1/conversations/" + other + "/asks")
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();
        assertThat(program.patch(path("/" + ask), "{\"state\": \"dropped\"}").status())
                .isEqualTo(404);
    }

    @Test
    void a_conversation_with_open_asks_is_resolved_with_a_reason_alone() {
        // when
        var without = program.patch("/api/v1/conversations/" + id, "{\"state\": \"resolved\"}");
        var with =
                program.patch(
                        "/api/v1/conversations/" + id,
                        "{\"state\": \"resolved\", \"reason\": \"It came.\"}");
        // then
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.code()).isEqualTo("asks-open");
        assertThat(without.json().path("asks")).hasSize(2);
        assertThat(with.status()).as(with.body()).isEqualTo(200);
    }

    @Test
    void conversations_are_found_by_whether_something_is_open() {
        assertThat(found("open")).contains(id.toString());
        assertThat(found("none")).doesNotContain(id.toString());
        assertThat(program.get("/api/v1/conversations?asks=some").status()).isEqualTo(400);
    }

    private String found(String asks) {
        return program.get("/api/v1/conversations?asks=" + asks).body();
    }

    private JsonNode list() {
        return program.get(path("")).json().path("items");
    }

    private JsonNode conversation() {
        return program.get("/api/v1/conversations/" + id).json();
    }

    private String path(String rest) {
        return "/api/v1/conversations/" + id + "/asks" + rest;
    }
}
