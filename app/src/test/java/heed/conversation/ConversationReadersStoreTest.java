package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.NotAllowed;
import heed.web.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class ConversationReadersStoreTest {

    private static final String REASON = "Mia called me about this parcel";

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired ConversationReaders readers;
    @Autowired JdbcClient jdbc;

    @Test
    void a_lead_who_says_why_reads_it_and_the_reason_stands_in_what_happened() {
        // given
        var team = cast.team();
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var number = cast.as(Cast.JOB, () -> conversations.find(id)).number();
        var tom = cast.tom(cast.team());
        // when
        cast.as(tom, () -> readers.askFor(number, REASON, tom));
        // then
        assertThat(cast.as(tom, () -> conversations.find(id)).number()).isEqualTo(number);
        assertThat(cast.as(cast.ada(team), () -> conversations.events(id)).getFirst())
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo("reading-granted");
                    assertThat(event.data()).containsEntry("reason", REASON);
                });
    }

    @Test
    void an_agent_may_not_ask_and_a_lead_needs_a_reason() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Parcel", "Where is it?");
        var number = cast.as(Cast.JOB, () -> conversations.find(id)).number();
        var ada = cast.ada(cast.team());
        var tom = cast.tom(cast.team());
        // when, then
        assertThatThrownBy(() -> cast.as(ada, () -> readers.askFor(number, REASON, ada)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cast.as(tom, () -> readers.askFor(number, " ", tom)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_sealed_conversation_cannot_be_asked_for_and_answers_as_if_there_were_none() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Illness", "Please tell nobody.");
        var number = cast.as(Cast.JOB, () -> conversations.find(id)).number();
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update conversation set sealed = true where id = :id")
                                .param("id", id.value())
                                .update());
        var tom = cast.tom(cast.team());
        // when, then
        assertThatThrownBy(() -> cast.as(tom, () -> readers.askFor(number, REASON, tom)))
                .hasMessage("There is no conversation of this number that may be asked for.");
        assertThatThrownBy(() -> cast.as(tom, () -> readers.askFor(999_999_999, REASON, tom)))
                .hasMessage("There is no conversation of this number that may be asked for.");
        assertThatThrownBy(() -> cast.as(tom, () -> conversations.find(id)))
                .isInstanceOf(Refusal.class);
    }
}
