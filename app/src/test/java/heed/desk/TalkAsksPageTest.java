package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.ask.AskState;
import heed.ask.Asks;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.message.Messages;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was asked, on the pages of the desk. */
@DeskTest
class TalkAsksPageTest {

    @Autowired Cast cast;
    @Autowired Asks asks;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser her;
    private ConversationId id;

    @BeforeEach
    void mia_asks_two_things() {
        var team = cast.team();
        ada = cast.ada(team);
        her = Browser.at(port).signedIn(ada.email());
        id =
                cast.conversation(
                        cast.inbox(team), "Parcel", "Where is my parcel? Must I pay the duty?");
    }

    @Test
    void lists_and_threads_tell_what_is_open() {
        assertThat(her.get("/lists/team").body()).contains("2 open asks");
        assertThat(her.get("/conversations/" + number()).body())
                .contains("2 open asks", "What they ask here", "Must I pay the duty?");
    }

    @Test
    void a_list_is_narrowed_to_what_is_open() {
        assertThat(her.get("/lists/all?asks=open").body()).contains("with open asks", "row-" + id);
        assertThat(her.get("/lists/all?asks=none").body()).doesNotContain("row-" + id);
    }

    @Test
    void resolving_shows_what_is_open_and_takes_what_is_said_of_it() {
        // when
        var asked = her.postPart(at("/resolution"), Map.of());
        // then
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Where is my parcel?", "Why it ends with something open");
        assertThat(state()).isEqualTo(State.OPEN);
        // when
        var note = cast.as(ada, () -> messages.note(id, "Called her about the duty.", null, ada));
        var resolved =
                her.postPart(
                        at("/resolution"),
                        Map.of(
                                "state-" + ask(0),
                                "dropped",
                                "state-" + ask(1),
                                "answered:" + note));
        // then
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(200);
        assertThat(state()).isEqualTo(State.RESOLVED);
        assertThat(her.get("/conversations/" + number()).body()).contains("#message-" + note);
    }

    @Test
    void a_reason_is_seen_in_the_thread() {
        her.post(at("/resolution"), Map.of("reason", "It came while we talked."));
        assertThat(her.get("/conversations/" + number()).body())
                .contains("It came while we talked.");
    }

    @Test
    void what_is_refused_keeps_what_was_typed() {
        // when
        var refused =
                her.postPart(
                        at("/asks"),
                        Map.of(
                                "words-" + ask(0), "Where is it now?",
                                "state-" + ask(1), "declined"));
        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why", "Where is it now?");
        assertThat(cast.as(ada, () -> asks.of(id)).getFirst().words())
                .isEqualTo("Where is my parcel?");
    }

    @Test
    void in_bulk_those_with_open_asks_are_left_and_said_so() {
        var told = her.postPart("/bulk?id=" + id, Map.of("act", "resolve:each")).body();
        assertThat(told).contains("Something they asked is open");
        assertThat(state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_figures_of_a_team_are_counted_from_what_became_of_it() {
        // given
        cast.as(
                ada,
                () -> {
                    asks.settle(
                            asks.of(id).getFirst().id(), AskState.DECLINED, null, "No idea", ada);
                    return true;
                });
        // then
        assertThat(her.get("/settings/asks").body()).contains("1, 50 %");
    }

    private String at(String deed) {
        return "/conversations/" + id + deed;
    }

    private String ask(int at) {
        return cast.as(ada, () -> asks.of(id)).get(at).id().toString();
    }

    private State state() {
        return cast.as(ada, () -> conversations.find(id)).state();
    }

    private long number() {
        return cast.as(ada, () -> conversations.find(id)).number();
    }
}
