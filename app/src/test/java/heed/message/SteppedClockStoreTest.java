package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that was five minutes ahead, and was set right. */
@DeskTest
class SteppedClockStoreTest {

    @Autowired Cast cast;
    @Autowired Messages messages;
    @Autowired Replies replies;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private ConversationId id;
    private MessageId last;

    @BeforeEach
    void miaWroteWhileTheClockWasAhead() {
        var team = cast.team();
        ada = cast.ada(team);
        id = cast.conversation(cast.inbox(team), "Where is my parcel?", "It should have come.");
        last =
                cast.as(
                        Cast.JOB,
                        () ->
                                jdbc.sql(
                                                """
                                                insert into message (id, conversation, kind, at, customer, from_address, body)
                                                select uuidv7(interval '5 minutes'), m.conversation, 'inbound',
                                                       now() + interval '5 minutes', m.customer, m.from_address, 'And another thing.'
                                                  from message m
                                                 where m.conversation = :id
                                                returning id
                                                """)
                                        .param("id", id.value())
                                        .query((row, number) -> MessageId.of(row.getString(1)))
                                        .single());
    }

    @Test
    void an_answer_stands_below_what_it_answers() {
        send(last);
        var note = cast.as(ada, () -> messages.note(id, "Look at this.", null, ada));
        var thread = cast.as(ada, () -> messages.thread(id));
        assertThat(thread.get(1).id()).isEqualTo(last);
        assertThat(thread.get(2).kind()).isEqualTo(MessageKind.REPLY);
        assertThat(thread.get(3).id()).isEqualTo(note);
        assertThat(thread.get(2).isAfter(last)).isTrue();
        assertThat(thread.get(3).isAfter(thread.get(2).id())).isTrue();
    }

    @Test
    void what_comes_in_afterwards_is_news_to_whoever_saw_the_last() {
        var newer = cast.receive(id, Cast.unique("mia") + "@example.org", "Forget it.");
        assertThat(send(last))
                .isInstanceOfSatisfying(
                        SendOutcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.newer().id()).isEqualTo(newer));
    }

    private SendOutcome send(MessageId seen) {
        var request =
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
                        null,
                        List.of());
        return cast.as(ada, () -> replies.send(request, ada));
    }
}
