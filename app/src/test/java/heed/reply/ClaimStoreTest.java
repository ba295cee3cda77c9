package heed.reply;

import static heed.reply.ReplyRequestBuilder.aReplyIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several nodes that look for something to send at one moment. */
@DeskTest
class ClaimStoreTest {

    @Autowired Cast cast;
    @Autowired ClaimStore store;
    @Autowired HoldStore holds;
    @Autowired Replies replies;
    @Autowired JdbcClient jdbc;

    @Test
    void of_what_a_held_inbox_has_waiting_one_reply_is_tried_by_one_of_them() throws Exception {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = cast.inbox(team);
        var begun = Instant.now();
        cast.as(Cast.JOB, () -> holds.hold(inbox.id(), "It is away.", begun, begun));
        cast.as(
                Cast.JOB,
                () -> {
                    holds.tryAt(inbox.id(), begun.plus(Duration.ofHours(1)));
                    return true;
                });
        for (int i = 0; i < 6; i++) {
            var id = cast.conversation(inbox, "Where is my parcel?", "It should have come.");
            cast.as(ada, () -> replies.send(aReplyIn(id).build(), ada));
        }
        // when: the hold has run out, and the desk's own workers look, too
        var now = Instant.now();
        cast.as(
                Cast.JOB,
                () -> {
                    holds.tryAt(inbox.id(), now);
                    return true;
                });
        List<Callable<Object>> nodes =
                IntStream.range(0, 8)
                        .<Callable<Object>>mapToObj(node ->
                                () ->
                                        cast.as(
                                                Cast.JOB,
                                                () -> store.claim(now, Duration.ofSeconds(20))))
                        .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(nodes)) {
                done.get();
            }
        }
        // then
        assertThat(
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        select count(*)
                                                          from delivery
                                                         where inbox = :inbox
                                                           and state = 'sending'
                                                        """)
                                                .param("inbox", inbox.id().value())
                                                .query(Integer.class)
                                                .single()))
                .isLessThan(2);
    }
}
