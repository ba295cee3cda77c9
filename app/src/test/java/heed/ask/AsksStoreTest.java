package heed.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Merges;
import heed.conversation.State;
import heed.inbox.Inbox;
import heed.message.MessageId;
import heed.message.Messages;
import heed.web.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers ask is kept, corrected, and stands against resolving. */
@DeskTest
class AsksStoreTest {

    private static final String TWO = "Where is my parcel? Must I pay the duty?";

    @Autowired Cast cast;
    @Autowired Asks asks;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Merges merges;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId id;

    @BeforeEach
    void mia_asks_two_things() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        id = cast.conversation(inbox, "Parcel", TWO);
    }

    @Test
    void what_a_message_asks_is_kept_with_its_place() {
        var found = all();
        assertThat(found)
                .extracting(Ask::words)
                .containsExactly("Where is my parcel?", "Must I pay the duty?");
        assertThat(found)
                .extracting(ask -> TWO.substring(ask.start(), ask.end()))
                .containsExactly("Where is my parcel?", "Must I pay the duty?");
        assertThat(found).allMatch(Ask::isOpen);
        assertThat(openAsks(id)).isEqualTo(2);
    }

    @Test
    void quoted_lines_ask_nothing_anew() {
        // given
        cast.receive(id, "mia@example.org", "Thank you.\n\n> Where is my parcel?");
        // then
        assertThat(all()).hasSize(2);
    }

    @Test
    void a_note_can_be_what_answers() {
        // given
        var note = note("I called her: it is in Hamburg.");
        // when
        settle(first(), AskState.ANSWERED, note, "");
        // then
        assertThat(all().getFirst().reply()).isEqualTo(note);
        assertThat(all().getFirst().personName()).isEqualTo("Ada Okoye");
        assertThat(openAsks(id)).isEqualTo(1);
    }

    @Test
    void nothing_is_answered_without_a_message_and_nothing_declined_without_a_reason() {
        assertThatThrownBy(() -> settle(first(), AskState.ANSWERED, null, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Name the reply");
        assertThatThrownBy(() -> settle(first(), AskState.DECLINED, null, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("why");
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql("update ask set state = 'answered' where id = :id")
                                                .param("id", first().value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("answered_by_a_message");
    }

    @Test
    void what_is_no_question_is_dropped_and_kept_with_its_history() {
        // when
        settle(first(), AskState.DROPPED, null, "rhetorical");
        // then
        assertThat(all()).extracting(Ask::state).containsExactly(AskState.DROPPED, AskState.OPEN);
        assertThat(history(first())).containsExactly("open", "dropped");
        assertThatThrownBy(() -> cast.as(ada, () -> jdbc.sql("delete from ask_event").update()))
                .hasMessageContaining("delete from ask_event");
    }

    @Test
    void what_the_review_did_not_see_is_added_and_put_in_other_words() {
        // when
        var added = cast.as(ada, () -> asks.add(id, "Wants a call back", ada));
        reword(added, "Wants a call back after six");
        // then
        assertThat(all()).extracting(Ask::words).contains("Wants a call back after six");
        assertThat(openAsks(id)).isEqualTo(3);
        assertThat(history(added)).hasSize(2);
    }

    @Test
    void an_ask_that_repeats_a_settled_one_says_so() {
        // given
        settle(first(), AskState.DECLINED, null, "We do not know.");
        // when
        cast.receive(id, "mia@example.org", "So where is my parcel now?");
        // then
        assertThat(all().getLast().again()).isEqualTo(first());
    }

    @Test
    void resolving_with_something_open_wants_a_reason_which_is_kept() {
        // when
        assertThatThrownBy(() -> resolve(""))
                .isInstanceOfSatisfying(AsksOpen.class, open -> assertThat(open.asks()).hasSize(2));
        resolve("She called: it came.");
        // then
        assertThat(cast.as(ada, () -> conversations.find(id)).state()).isEqualTo(State.RESOLVED);
        assertThat(cast.as(ada, () -> conversations.events(id)).getFirst().data())
                .containsEntry("reason", "She called: it came.");
    }

    @Test
    void what_is_settled_resolves_without_a_word() {
        // given
        for (var ask : all()) {
            settle(ask.id(), AskState.DROPPED, null, "");
        }
        // when
        resolve("");
        // then
        assertThat(cast.as(ada, () -> conversations.find(id)).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void nobody_goes_around_the_reason() {
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql(
                                                        "update conversation set state = 'resolved', next_step = null, next_step_at = null where id = :id")
                                                .param("id", id.value())
                                                .update()))
                .hasMessageContaining("has open asks");
    }

    @Test
    void merged_conversations_count_their_asks_together_and_apart_again() {
        // given
        var other = cast.conversation(inbox, "Parcel again", "Can you call me?");
        // when
        merge(other);
        // then
        assertThat(openAsks(id)).isEqualTo(3);
        assertThat(all()).hasSize(3);
        // and what is settled meanwhile stays so when they are separated
        settle(all().getLast().id(), AskState.DECLINED, null, "We have no telephone.");
        assertThat(openAsks(id)).isEqualTo(2);
        separate(other);
        assertThat(List.of(openAsks(id), openAsks(other))).containsExactly(2, 0);
    }

    @Test
    void separating_what_was_merged_brings_back_exactly_what_was() {
        // given
        var other = cast.conversation(inbox, "Parcel again", "Can you call me?");
        cast.as(
                ada,
                () -> {
                    states.resolve(other, "On the phone", ada);
                    return true;
                });
        // when
        merge(other);
        separate(other);
        // then
        assertThat(cast.as(ada, () -> conversations.find(other)).state()).isEqualTo(State.RESOLVED);
        assertThat(List.of(openAsks(id), openAsks(other))).containsExactly(2, 1);
    }

    @Test
    void who_does_not_see_the_conversation_sees_no_ask() {
        var stranger = cast.ada(cast.team());
        var first = first();
        assertThat(cast.as(stranger, () -> asks.of(id))).isEmpty();
        assertThatThrownBy(() -> cast.as(stranger, () -> asks.find(first)))
                .isInstanceOf(Refusal.class);
    }

    private List<Ask> all() {
        return cast.as(ada, () -> asks.of(id));
    }

    private AskId first() {
        return all().getFirst().id();
    }

    private int openAsks(ConversationId of) {
        return cast.as(ada, () -> conversations.find(of).openAsks());
    }

    private List<String> history(AskId ask) {
        return cast.as(
                ada,
                () ->
                        jdbc.sql("select state from ask_event where ask = :ask order by id")
                                .param("ask", ask.value())
                                .query(String.class)
                                .list());
    }

    private MessageId note(String text) {
        return cast.as(ada, () -> messages.note(id, text, null, ada));
    }

    private void settle(AskId ask, AskState state, MessageId reply, String reason) {
        cast.as(
                ada,
                () -> {
                    asks.settle(ask, state, reply, reason, ada);
                    return true;
                });
    }

    private void reword(AskId ask, String words) {
        cast.as(
                ada,
                () -> {
                    asks.reword(ask, words, ada);
                    return true;
                });
    }

    private void resolve(String reason) {
        cast.as(
                ada,
                () -> {
                    states.resolve(id, reason, ada);
                    return true;
                });
    }

    private void merge(ConversationId part) {
        cast.as(
                ada,
                () -> {
                    merges.merge(part, id, true, ada);
                    return true;
                });
    }

    private void separate(ConversationId part) {
        cast.as(
                ada,
                () -> {
                    merges.undo(part, ada);
                    return true;
                });
    }
}
