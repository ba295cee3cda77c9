package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two agents answer one conversation while the customer writes, a thousand times, at the same
 * moment and in every order: no draft is lost, and nobody is answered by one who had not read all.
 */
@DeskTest
class TwoAgentsStoreTest {

    private static final int ROUNDS = 1000;

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Replies replies;
    @Autowired Drafts drafts;

    /** What became of one agent's round. */
    private record Round(
            Viewer.Member agent, String words, @Nullable MessageId seen, SendOutcome outcome) {}

    @Test
    void no_draft_is_lost_and_nobody_answers_twice_in_a_thousand_interleavings() throws Exception {
        // given
        var random = new Random(7);
        var team = cast.team();
        var inbox = cast.inbox(team);
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        // when, then
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                playRound(round, inbox, List.of(ada, tom), random, at);
            }
        }
    }

    private void playRound(
            int round,
            Inbox inbox,
            List<Viewer.Member> agents,
            Random random,
            java.util.concurrent.ExecutorService at)
            throws Exception {
        var id = cast.conversation(inbox, "Parcel " + round, "Where is it?");
        var seen = newest(id);
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<Future<Round>>();
        var order = new ArrayList<>(agents);
        Collections.shuffle(order, random);
        for (var agent : order) {
            long spins = random.nextInt(2000);
            tasks.add(at.submit(() -> answer(id, agent, seen, start, spins)));
        }
        boolean customerWrites = random.nextBoolean();
        var customer =
                at.submit(() -> {
                    start.await();
                    return customerWrites
                            ? cast.receive(id, "mia@example.org", "One more thing.")
                            : null;
                });
        start.countDown();
        customer.get();
        var rounds = List.of(tasks.get(0).get(), tasks.get(1).get());
        check(id, rounds);
    }

    private Round answer(
            ConversationId id,
            Viewer.Member agent,
            MessageId seen,
            CountDownLatch start,
            long spins)
            throws InterruptedException {
        // Sixteen digits of a whole id may look like a card number, which the gate holds.
        var words = agent.name() + " answers " + Integer.toHexString(id.hashCode());
        start.await();
        for (long i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        var draft = new Draft("reply", "", words, List.of(), List.of(), seen, 0, Instant.EPOCH);
        cast.as(agent, () -> drafts.keep(id, draft, agent));
        var request = aReplyIn(id).text(words).seen(seen).build();
        return new Round(
                agent, words, seen, cast.as(agent, () -> replies.sendOnce(words, request, agent)));
    }

    private void check(ConversationId id, List<Round> rounds) {
        var thread = cast.as(Cast.JOB, () -> messages.thread(id));
        var sent =
                rounds.stream().filter(one -> one.outcome() instanceof SendOutcome.Sent).toList();
        assertThat(sent).as("answers").hasSizeLessThanOrEqualTo(1);
        for (var one : rounds) {
            var draft = cast.as(one.agent(), () -> drafts.find(id, one.agent()));
            if (one.outcome() instanceof SendOutcome.Sent) {
                assertThat(draft).isEmpty();
                assertThat(thread).extracting(Message::body).containsOnlyOnce(one.words());
                assertNothingBetween(thread, one);
            } else {
                assertThat(one.outcome()).isInstanceOf(SendOutcome.Overtaken.class);
                assertThat(draft.orElseThrow().body()).isEqualTo(one.words());
                assertThat(thread).extracting(Message::body).doesNotContain(one.words());
            }
        }
        assertWaitsIfUnanswered(id, thread);
    }

    private static void assertNothingBetween(List<Message> thread, Round sent) {
        var reply =
                thread.stream()
                        .filter(message -> message.body().equals(sent.words()))
                        .findFirst()
                        .orElseThrow();
        assertThat(thread)
                .filteredOn(message -> message.isAfter(sent.seen()) && reply.isAfter(message.id()))
                .isEmpty();
    }

    private void assertWaitsIfUnanswered(ConversationId id, List<Message> thread) {
        var last =
                thread.stream()
                        .reduce((one, other) -> one.isAfter(other.id()) ? one : other)
                        .orElseThrow();
        var conversation = cast.as(Cast.JOB, () -> conversations.find(id));
        assertThat(conversation.waitingSince() != null)
                .isEqualTo(last.kind() == MessageKind.INBOUND);
        assertThat(conversation.messages()).isEqualTo(thread.size());
    }

    private MessageId newest(ConversationId id) {
        return Replies.newest(cast.as(Cast.JOB, () -> messages.thread(id)));
    }
}
