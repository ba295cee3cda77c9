package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.ask.Ask;
import heed.ask.AskState;
import heed.ask.Asks;
import heed.ask.AsksOpen;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.message.MessageId;
import heed.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What replies do about what was asked, and what is left when they are taken back. */
@DeskTest
class AnsweredAsksStoreTest {

    private static final String PARCEL =
            "Dear Mia,\n\nyour parcel is in Hamburg and reaches you on Friday.\n\nKind regards\nAda";
    private static final String BOTH =
            "Dear Mia,\n\nyour parcel is in Hamburg and reaches you on Friday. The duty of 12 euros is paid by us.\n\nKind regards\nAda";

    @Autowired Cast cast;
    @Autowired Asks asks;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;

    private Viewer.Member ada;
    private ConversationId id;

    @BeforeEach
    void mia_asks_two_things() {
        var team = cast.team();
        ada = cast.ada(team);
        id =
                cast.conversation(
                        cast.inbox(team),
                        "Parcel",
                        "Where is my parcel? Do I have to pay the duty?\n\nMia");
    }

    @Test
    void a_reply_settles_what_it_answers() {
        // when
        var sent = sent(aReplyIn(id).text(BOTH));
        // then
        assertThat(all()).extracting(Ask::state).containsOnly(AskState.ANSWERED);
        assertThat(all()).extracting(Ask::reply).containsOnly(sent);
        assertThat(all()).extracting(Ask::person).containsOnlyNulls();
        assertThat(cast.as(ada, () -> conversations.find(id)).openAsks()).isZero();
    }

    @Test
    void its_writer_knows_better_than_the_review() {
        // when
        sent(aReplyIn(id).text(BOTH).saying(ask(1), AskState.OPEN).confirming(List.of()), true);
        // then
        assertThat(all()).extracting(Ask::state).containsExactly(AskState.ANSWERED, AskState.OPEN);
        // and the other way round
        sent(
                aReplyIn(id)
                        .text("Dear Mia,\n\nthank you for your patience.\n\nKind regards\nAda")
                        .saying(ask(1), AskState.ANSWERED),
                true);
        assertThat(all()).extracting(Ask::state).containsOnly(AskState.ANSWERED);
        assertThat(all().getLast().personName()).isEqualTo("Ada Okoye");
    }

    @Test
    void what_a_reply_answered_is_open_again_when_it_is_taken_back() {
        // given
        var sent = sent(aReplyIn(id).text(BOTH));
        // when
        withdraw(sent);
        // then
        assertThat(all()).extracting(Ask::state).containsOnly(AskState.OPEN);
        assertThat(cast.as(ada, () -> conversations.find(id)).openAsks()).isEqualTo(2);
    }

    @Test
    void what_was_put_off_before_is_put_off_again_when_the_answer_is_taken_back() {
        // given
        var first =
                sent(
                        aReplyIn(id)
                                .text("Dear Mia,\n\nthank you.\n\nKind regards\nAda")
                                .saying(ask(0), AskState.DEFERRED),
                        true);
        var second = sent(aReplyIn(id).text(BOTH).saying(ask(0), AskState.ANSWERED), true);
        assertThat(all().getFirst().reply()).isEqualTo(second);
        // when
        withdraw(second);
        // then
        assertThat(all().getFirst().state()).isEqualTo(AskState.DEFERRED);
        assertThat(all().getFirst().reply()).isEqualTo(first);
    }

    @Test
    void a_reply_that_leaves_later_settles_at_once_and_not_when_it_is_taken_back() {
        // given
        var sent = sent(aReplyIn(id).text(BOTH).at(Instant.now().plus(Duration.ofDays(1))));
        assertThat(all()).extracting(Ask::state).containsOnly(AskState.ANSWERED);
        // when
        withdraw(sent);
        // then
        assertThat(all()).extracting(Ask::state).containsOnly(AskState.OPEN);
    }

    @Test
    void send_and_resolve_is_judged_by_what_the_reply_leaves_open() {
        // when
        assertThatThrownBy(() ->
                        sent(aReplyIn(id).text(PARCEL).resolving().saying(ask(1), AskState.OPEN)))
                .isInstanceOfSatisfying(
                        AsksOpen.class,
                        open ->
                                assertThat(open.asks())
                                        .extracting(Ask::words)
                                        .containsExactly("Do I have to pay the duty?"));
        assertThat(cast.as(ada, () -> messages.thread(id))).hasSize(1);
        sent(aReplyIn(id).text(BOTH).resolving());
        // then
        assertThat(cast.as(ada, () -> conversations.find(id)).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void send_and_resolve_with_a_reason_leaves_the_rest_open() {
        // when
        sent(
                aReplyIn(id)
                        .text(PARCEL)
                        .resolving()
                        .saying(ask(1), AskState.OPEN)
                        .because("She paid already."),
                true);
        // then
        assertThat(cast.as(ada, () -> conversations.find(id)).state()).isEqualTo(State.RESOLVED);
        assertThat(all().getLast().state()).isEqualTo(AskState.OPEN);
        assertThat(cast.as(ada, () -> conversations.events(id)).getFirst().data())
                .containsEntry("reason", "She paid already.");
    }

    @Test
    void a_reply_taken_back_after_it_resolved_opens_all_again() {
        // given
        var sent = sent(aReplyIn(id).text(BOTH).resolving());
        // when
        withdraw(sent);
        // then
        var now = cast.as(ada, () -> conversations.find(id));
        assertThat(now.state()).isEqualTo(State.OPEN);
        assertThat(now.openAsks()).isEqualTo(2);
    }

    @Test
    void what_was_dropped_holds_no_reply() {
        // given
        cast.as(
                ada,
                () -> {
                    asks.settle(ask(1), AskState.DROPPED, null, "", ada);
                    return true;
                });
        // when
        sent(aReplyIn(id).text(PARCEL));
        // then
        assertThat(all())
                .extracting(Ask::state)
                .containsExactly(AskState.ANSWERED, AskState.DROPPED);
    }

    private List<Ask> all() {
        return cast.as(ada, () -> asks.of(id));
    }

    private heed.ask.AskId ask(int at) {
        return all().get(at).id();
    }

    private MessageId sent(ReplyRequestBuilder reply) {
        return sent(reply, false);
    }

    /**
     * @param confirming whatever is found in it
     */
    private MessageId sent(ReplyRequestBuilder reply, boolean confirming) {
        var outcome = cast.as(ada, () -> replies.send(reply.build(), ada));
        if (confirming && outcome instanceof SendOutcome.Held held) {
            var words =
                    held.findings().stream()
                            .map(one -> new heed.gate.Confirmation(one.id(), "so be it"))
                            .toList();
            outcome = cast.as(ada, () -> replies.send(reply.confirming(words).build(), ada));
        }
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        return ((SendOutcome.Sent) outcome).message();
    }

    private void withdraw(MessageId sent) {
        cast.as(
                ada,
                () -> {
                    withdrawals.withdraw(sent, ada);
                    return true;
                });
    }
}
