package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.Attachment;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.message.NewAttachment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada leaves while she is writing. */
@DeskTest
class WhoLeavesStoreTest {

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Messages messages;
    @Autowired Attachments attachments;
    @Autowired Drafts drafts;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;

    private Viewer.Member ada;
    private Viewer.Member tom;
    private ConversationId id;

    @BeforeEach
    void mia_waits() {
        var team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
    }

    @Test
    void what_she_had_not_sent_is_a_note_with_its_files_for_whoever_takes_over() {
        // given
        var file = new NewAttachment("label.txt", "text/plain", "RX 1".getBytes(), false, null);
        cast.as(ada, () -> attachments.upload(id, file, ada));
        cast.as(ada, () -> drafts.keep(id, aDraft("It comes <soon>."), ada));
        // when
        leaves();
        // then
        var note = last(tom);
        assertThat(note.kind()).isEqualTo(MessageKind.NOTE);
        assertThat(note.person()).isEqualTo(ada.person());
        assertThat(note.body())
                .isEqualTo("Begun by Ada Okoye, who has left, and not sent:\n\nIt comes <soon>.");
        assertThat(note.attachments()).extracting(Attachment::name).containsExactly("label.txt");
        assertThat(cast.as(Cast.JOB, () -> drafts.find(id, ada))).isEmpty();
    }

    @Test
    void a_draft_without_a_word_leaves_nothing_behind() {
        // given
        cast.as(ada, () -> drafts.keep(id, aDraft(" "), ada));
        // when
        leaves();
        // then
        assertThat(last(tom).kind()).isEqualTo(MessageKind.INBOUND);
    }

    @Test
    void a_reply_of_hers_that_waits_can_be_taken_back_and_its_words_are_a_note_then() {
        // given
        var later = Instant.now().plus(Duration.ofDays(2));
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(aReply(later), ada));
        leaves();
        // when
        assertThat(last(tom).id()).isEqualTo(sent.message());
        cast.as(
                tom,
                () -> {
                    withdrawals.withdraw(sent.message(), tom);
                    return true;
                });
        // then
        assertThat(last(tom).kind()).isEqualTo(MessageKind.NOTE);
        assertThat(last(tom).body()).endsWith("It comes tomorrow.");
    }

    private Message last(Viewer.Member reader) {
        return cast.as(reader, () -> messages.thread(id)).getLast();
    }

    private void leaves() {
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    people.leave(ada.person());
                    return true;
                });
    }

    private static Draft aDraft(String words) {
        return new Draft("reply", "", words, List.of(), List.of(), null, 0, Instant.EPOCH);
    }

    private ReplyRequest aReply(@Nullable Instant later) {
        return aReplyIn(id).at(later).build();
    }
}
