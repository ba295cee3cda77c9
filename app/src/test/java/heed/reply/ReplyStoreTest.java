package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Stood;
import heed.message.Attachment;
import heed.message.Attachments;
import heed.message.DeliveryState;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.message.NewAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ReplyStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Messages messages;
    @Autowired Attachments attachments;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;
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
        var outcome = cast.as(ada, () -> replies.send(aReplyIn(id).seen(seen).build(), ada));
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
                    withdrawals.withdraw(sent.message(), ada);
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

    @Test
    void taking_back_what_was_sent_and_resolved_restores_everything() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var before = cast.as(ada, () -> Stood.of(conversations.find(id)));
        var sent = send(aReplyThatResolves(id), ada);
        // when
        withdraw(sent, ada);
        // then
        assertThat(cast.as(ada, () -> Stood.of(conversations.find(id)))).isEqualTo(before);
    }

    @Test
    void taking_back_a_reply_to_what_was_resolved_resolves_it_again() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        cast.as(ada, run(() -> states.resolve(id, ada)));
        var before = cast.as(ada, () -> Stood.of(conversations.find(id)));
        var sent = send(aReply(id), ada);
        // when
        withdraw(sent, ada);
        // then
        assertThat(cast.as(ada, () -> Stood.of(conversations.find(id)))).isEqualTo(before);
    }

    @Test
    void taking_back_a_reply_keeps_what_the_customer_wrote_meanwhile() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var since = cast.as(ada, () -> conversations.find(id)).waitingSince();
        var sent = send(aReply(id), ada);
        cast.receive(id, "mia@example.org", "Hello?");
        // when
        withdraw(sent, ada);
        // then
        var after = cast.as(ada, () -> conversations.find(id));
        assertThat(after.waitingSince()).isEqualTo(since);
        assertThat(after.excerpt()).isEqualTo("Hello?");
        assertThat(after.messages()).isEqualTo(2);
        // and the draft was begun before those words
        var draft = cast.as(ada, () -> drafts.find(id, ada)).orElseThrow();
        assertThat(cast.as(ada, () -> replies.send(aReplySeeing(id, draft.seen()), ada)))
                .isInstanceOf(SendOutcome.Overtaken.class);
    }

    @Test
    void a_file_of_a_reply_that_is_taken_back_waits_in_the_draft_again() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var file =
                cast.as(
                        ada,
                        () ->
                                attachments.upload(
                                        id,
                                        new NewAttachment(
                                                "label.txt",
                                                "text/plain",
                                                "hello".getBytes(StandardCharsets.UTF_8),
                                                false,
                                                null),
                                        ada));
        var picture = "<p>Look: <img src=\"/attachments/" + file.id() + "/label.txt\"></p>";
        var sent = send(aReplyIn(id).text("").html(picture).build(), ada);
        assertThat(cast.as(ada, () -> messages.find(sent)).attachments()).hasSize(1);
        // when
        withdraw(sent, ada);
        // then
        assertThat(cast.as(ada, () -> attachments.waiting(id, ada.person())))
                .extracting(Attachment::id)
                .containsExactly(file.id());
        assertThat(cast.as(ada, () -> drafts.find(id, ada)).orElseThrow().html())
                .contains("/attachments/" + file.id());
    }

    @Test
    void what_a_lead_takes_back_is_its_writers_draft_again() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var label =
                new NewAttachment("label.txt", "text/plain", new byte[] {'h', 'i'}, false, null);
        var file = cast.as(ada, () -> attachments.upload(id, label, ada));
        var sent = send(aReplyIn(id).text("It comes.").with(List.of(file.id())).build(), ada);
        // when
        withdraw(sent, tom);
        // then
        assertThat(cast.as(ada, () -> drafts.find(id, ada)).orElseThrow().body())
                .isEqualTo("It comes.");
        assertThat(cast.as(ada, () -> attachments.waiting(id, ada.person()))).hasSize(1);
        assertThat(cast.as(tom, () -> drafts.find(id, tom))).isEmpty();
    }

    @Test
    void a_second_click_sends_nothing_more_even_at_the_same_moment() throws Exception {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var key = Cast.unique("key");
        // when
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    clicks.invokeAll(
                            Collections.nCopies(
                                    4,
                                    () ->
                                            cast.as(
                                                    ada,
                                                    () -> replies.sendOnce(key, aReply(id), ada))));
            var first = outcomes.getFirst().get();
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(first).isInstanceOf(SendOutcome.Sent.class);
            }
        }
        // then
        assertThat(cast.as(ada, () -> messages.thread(id))).hasSize(2);
    }

    @Test
    void a_key_that_sent_something_sends_nothing_else() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var key = Cast.unique("key");
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.sendOnce(key, aReply(id), ada));
        // when, then
        assertThatThrownBy(() ->
                        cast.as(ada, () -> replies.sendOnce(key, aReplyThatResolves(id), ada)))
                .extracting("code")
                .isEqualTo("key-used");
        withdraw(sent.message(), ada);
        assertThatThrownBy(() -> cast.as(ada, () -> replies.sendOnce(key, aReply(id), ada)))
                .extracting("code")
                .isEqualTo("reply-taken-back");
    }

    @Test
    void two_windows_do_not_overwrite_each_others_words() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var first = cast.as(ada, () -> drafts.keep(id, aDraft("One", 0), ada));
        var second = cast.as(ada, () -> drafts.keep(id, aDraft("Two", first.version()), ada));
        // when, then
        assertThatThrownBy(() ->
                        cast.as(ada, () -> drafts.keep(id, aDraft("Three", first.version()), ada)))
                .isInstanceOfSatisfying(
                        DraftNewer.class,
                        newer -> assertThat(newer.details()).containsEntry("draft", second));
        cast.as(ada, run(() -> drafts.drop(id, ada)));
        assertThatThrownBy(() ->
                        cast.as(ada, () -> drafts.keep(id, aDraft("Four", second.version()), ada)))
                .extracting("code")
                .isEqualTo("draft-gone");
    }

    @Test
    void a_scheduled_reply_is_a_draft_again_when_the_customer_wrote_first() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "On Monday, you said.");
        var due = Instant.now().plus(Duration.ofMillis(300));
        var scheduled = send(aReplyIn(id).at(due).build(), ada);
        cast.receive(id, "mia@example.org", "It is here, thank you.");
        // when
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cast.as(ada, () -> !messages.exists(scheduled)));
        // then
        assertThat(cast.as(ada, () -> drafts.find(id, ada)).orElseThrow().body())
                .isEqualTo("It comes tomorrow.");
        var after = cast.as(ada, () -> conversations.find(id));
        assertThat(after.nextStep()).isNotNull();
        assertThat(after.nextStep().text()).startsWith("The customer wrote before");
        assertThat(after.waitingSince()).isNotNull();
        assertThat(after.owner()).isEqualTo(ada.person());
    }

    private MessageId send(ReplyRequest request, Viewer.Member writer) {
        return ((SendOutcome.Sent) cast.as(writer, () -> replies.send(request, writer))).message();
    }

    private void withdraw(MessageId id, Viewer.Member writer) {
        cast.as(writer, run(() -> withdrawals.withdraw(id, writer)));
    }

    private static Draft aDraft(String words, long version) {
        return new Draft("reply", "", words, List.of(), List.of(), null, version, Instant.EPOCH);
    }

    private static Supplier<Boolean> run(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private static ReplyRequest aReplySeeing(ConversationId id, MessageId seen) {
        return aReplyIn(id).text("Again.").seen(seen).build();
    }

    private static ReplyRequest aReplyThatResolves(ConversationId id) {
        return aReplyIn(id).text("Solved.").resolving().build();
    }

    private static ReplyRequest aReply(ConversationId id) {
        return aReplyIn(id).build();
    }
}
