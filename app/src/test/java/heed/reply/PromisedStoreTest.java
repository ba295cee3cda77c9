package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.promise.Promise;
import heed.promise.PromiseState;
import heed.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise lives and dies with the reply that makes it, until it has left. */
@DeskTest
class PromisedStoreTest {

    private static final String PROMISING =
            "Dear Mia,\n\nthank you for your mail. I will call you tomorrow before noon.\n\nKind regards\nAda";

    @Autowired Cast cast;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;
    @Autowired Promises promises;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private ConversationId id;

    @BeforeEach
    void mia_asks_for_a_call() {
        var team = cast.team();
        ada = cast.ada(team);
        id = cast.conversation(cast.inbox(team), "Call", "Can you call me?");
    }

    @Test
    void taken_back_with_its_reply_it_was_not_promised_and_what_happened_is_told() {
        // given
        var sent = send(aReplyIn(id).text(PROMISING).build());
        var promise = promises().getFirst();
        // when
        cast.as(
                ada,
                () -> {
                    withdrawals.withdraw(sent.message(), ada);
                    return true;
                });
        // then
        assertThat(promises()).isEmpty();
        assertThat(cast.as(ada, () -> promises.find(promise.id())).state())
                .isEqualTo(PromiseState.WITHDRAWN);
        assertThat(events(promise)).containsExactly("found", "withdrawn");
    }

    @Test
    void a_scheduled_reply_promises_when_it_is_scheduled() {
        // when
        send(aReplyIn(id).text(PROMISING).at(Instant.now().plus(Duration.ofDays(1))).build());
        // then
        assertThat(promises()).singleElement().matches(one -> one.state() == PromiseState.FOUND);
    }

    @Test
    void what_we_owe_a_customer_is_what_was_confirmed() {
        // given
        send(aReplyIn(id).text(PROMISING).build());
        var customer = cast.as(ada, () -> conversations.find(id)).customer();
        assertThat(cast.as(ada, () -> promises.owed(customer))).isEmpty();
        // when
        cast.as(
                ada,
                () -> {
                    promises.confirm(promises.of(id).getFirst().id(), ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> promises.owed(customer))).hasSize(1);
        var stranger = cast.ada(cast.team());
        assertThat(cast.as(stranger, () -> promises.owed(customer))).isEmpty();
    }

    @Test
    void a_reply_that_is_held_promises_nothing() {
        // when
        var outcome =
                cast.as(
                        ada,
                        () ->
                                replies.send(
                                        aReplyIn(id)
                                                .text("I will call you tomorrow, {{name}}.")
                                                .build(),
                                        ada));
        // then
        assertThat(outcome).isInstanceOf(SendOutcome.Held.class);
        assertThat(promises()).isEmpty();
    }

    private SendOutcome.Sent send(ReplyRequest request) {
        return (SendOutcome.Sent) cast.as(ada, () -> replies.send(request, ada));
    }

    private List<Promise> promises() {
        return cast.as(ada, () -> promises.of(id));
    }

    private List<String> events(Promise promise) {
        return cast.as(
                ada,
                () ->
                        jdbc.sql("select kind from promise_event where promise = :id order by id")
                                .param("id", promise.id().value())
                                .query(String.class)
                                .list());
    }
}
