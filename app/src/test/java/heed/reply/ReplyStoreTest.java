package heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.conversation.Conversations;
import heed.message.DeliveryState;
import heed.message.MessageKind;
import heed.message.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ReplyStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Replies replies;
    @Autowired Drafts drafts;

    @Test
    void a_reply_is_queued_and_whoever_answers_what_nobody_had_has_it() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id =
                cast.conversation(
                        cast.inbox(team), "Where is my parcel?", "It should have come on Monday.");
        // when
        var outcome = cast.as(ada, () -> replies.send(aReply(id), ada));
        // then
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        var thread = cast.as(ada, () -> messages.thread(id));
        assertThat(thread).hasSize(2);
        assertThat(thread.getLast().kind()).isEqualTo(MessageKind.REPLY);
        assertThat(thread.getLast().delivery().state()).isEqualTo(DeliveryState.QUEUED);
        var conversation = cast.as(ada, () -> conversations.find(id));
        assertThat(conversation.owner()).isEqualTo(ada.person());
        assertThat(conversation.waitingSince()).isNull();
        assertThat(conversation.nextStep()).isNotNull();
    }

    @Test
    void a_reply_is_held_when_the_customer_wrote_meanwhile() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id =
                cast.conversation(
                        cast.inbox(team), "Where is my parcel?", "It should have come on Monday.");
        var seen = cast.as(ada, () -> Replies.newest(messages.thread(id)));
        cast.receive(id, Cast.unique("mia") + "@example.org", "Forget it, it is here.");
        // when
        var outcome =
                cast.as(
                        ada,
                        () ->
                                replies.send(
                                        new ReplyRequest(
                                                id,
                                                "It comes tomorrow.",
                                                null,
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                seen,
                                                null,
                                                true,
                                                false,
                                                null),
                                        ada));
        // then
        assertThat(outcome).isInstanceOf(SendOutcome.Overtaken.class);
    }

    @Test
    void a_reply_that_is_taken_back_is_a_draft_again_and_the_customer_waits_again() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id =
                cast.conversation(
                        cast.inbox(team), "Where is my parcel?", "It should have come on Monday.");
        var before = cast.as(ada, () -> conversations.find(id));
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(aReply(id), ada));
        // when
        cast.as(
                ada,
                () -> {
                    replies.withdraw(sent.message(), ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> messages.thread(id))).hasSize(1);
        assertThat(cast.as(ada, () -> drafts.find(id, ada)).orElseThrow().body())
                .isEqualTo("It comes tomorrow.");
        var after = cast.as(ada, () -> conversations.find(id));
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.nextStep()).isEqualTo(before.nextStep());
    }

    private static ReplyRequest aReply(heed.conversation.ConversationId id) {
        return new ReplyRequest(
                id,
                "It comes tomorrow.",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                true,
                false,
                null);
    }
}
