package heed.ask;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewReply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted of asks. */
@DeskTest
class AskFiguresStoreTest {

    @Autowired Cast cast;
    @Autowired Asks asks;
    @Autowired AskFigures figures;
    @Autowired Messages messages;

    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId id;

    @BeforeEach
    void mia_asks() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        id = cast.conversation(inbox, "Parcel", "Where is my parcel?");
    }

    @Test
    void what_the_first_reply_of_a_person_answers_is_answered_at_once() {
        // given: a machine acknowledges it before
        said(null);
        var answer = said(ada.person());
        // when
        answered(answer);
        // then
        assertThat(figure().atOnce()).isEqualTo(1);
    }

    @Test
    void what_the_second_reply_answers_is_not() {
        // given
        said(ada.person());
        var answer = said(ada.person());
        // when
        answered(answer);
        // then
        assertThat(figure().answered()).isEqualTo(1);
        assertThat(figure().atOnce()).isZero();
    }

    private AskFigures.Figure figure() {
        return cast.as(ada, () -> figures.of(inbox.team(), Instant.EPOCH));
    }

    private void answered(MessageId by) {
        cast.as(
                ada,
                () -> {
                    var ask = asks.of(id).getFirst();
                    asks.settle(ask.id(), AskState.ANSWERED, by, "", ada);
                    return true;
                });
    }

    /** A reply; of a machine of ours when it is nobody's. */
    private MessageId said(@Nullable PersonId by) {
        return cast.as(
                Cast.JOB,
                () ->
                        messages.remember(
                                new NewReply(
                                        id,
                                        inbox.id(),
                                        Instant.now(),
                                        by,
                                        "Support",
                                        inbox.address(),
                                        List.of("mia@example.org"),
                                        List.of(),
                                        "Parcel",
                                        "We look into it.",
                                        null,
                                        Cast.unique("said") + "@example.org",
                                        null,
                                        List.of(),
                                        by == null,
                                        Instant.now(),
                                        null,
                                        false,
                                        List.of())));
    }
}
