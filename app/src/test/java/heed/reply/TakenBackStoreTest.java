package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Merges;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class TakenBackStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Merges merges;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;

    @Test
    void a_reply_taken_back_from_a_part_is_counted_neither_in_it_nor_in_the_whole() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = cast.inbox(team);
        var whole = cast.conversation(inbox, "Parcel", "Where is it?");
        var part = cast.conversation(inbox, "Parcel again", "Still nothing.");
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(aReply(part), ada));
        merge(part, whole, ada);
        assertThat(count(whole, ada)).isEqualTo(3);
        // when
        cast.as(
                ada,
                () -> {
                    withdrawals.withdraw(sent.message(), ada);
                    return true;
                });
        // then
        assertThat(count(whole, ada)).isEqualTo(2);
        // and when they are separated again
        cast.as(
                ada,
                () -> {
                    merges.undo(part, ada);
                    return true;
                });
        assertThat(List.of(count(whole, ada), count(part, ada))).containsExactly(1, 1);
    }

    private int count(ConversationId id, Viewer.Member viewer) {
        return cast.as(viewer, () -> conversations.find(id).messages());
    }

    private void merge(ConversationId part, ConversationId whole, Viewer.Member viewer) {
        cast.as(
                viewer,
                () -> {
                    merges.merge(part, whole, true, viewer);
                    return true;
                });
    }

    private static ReplyRequest aReply(ConversationId id) {
        return aReplyIn(id).build();
    }
}
