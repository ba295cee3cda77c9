package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Outcome;
import heed.conversation.State;
import heed.customer.Customers;
import heed.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer writes to a conversation that Ada answered and resolved. */
@DeskTest
class MereThanksStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Correspondence correspondence;
    @Autowired Messages messages;
    @Autowired Customers customers;

    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId id;

    @BeforeEach
    void it_is_resolved() {
        Team team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        id = cast.conversation(inbox, "My parcel", "It should have come on Monday.");
        cast.as(
                ada,
                () -> {
                    messages.remember(reply("It is on its way, and comes today."));
                    correspondence.answered(id, ada.person(), "It comes today.", null, now());
                    states.resolve(id, Outcome.SOLVED, "It comes today", ada);
                    return true;
                });
    }

    @Test
    void thanks_stay_in_the_thread_and_open_nothing() {
        // when
        write("Re: My parcel", "Thank you Ada, it arrived!\n\nBest regards\nMia", List.of());
        // then
        var now = read();
        assertThat(now.state()).isEqualTo(State.RESOLVED);
        assertThat(now.outcome()).isEqualTo(Outcome.SOLVED);
        assertThat(now.waitingSince()).isNull();
        assertThat(last().kind()).isEqualTo("thanked");
        assertThat(cast.as(ada, () -> messages.thread(id)).getLast().body()).contains("arrived");
    }

    @Test
    void a_real_reply_opens_it_again_with_whom_it_was() {
        // when
        write("Re: My parcel", "Thanks, but it is still not here.", List.of());
        // then
        var now = read();
        assertThat(now.state()).isEqualTo(State.OPEN);
        assertThat(now.owner()).isEqualTo(ada.person());
        assertThat(now.outcome()).isNull();
        assertThat(now.waitingSince()).isNotNull();
        assertThat(last().data()).containsEntry("by", "customer");
    }

    @Test
    void thanks_about_something_else_or_with_a_file_are_looked_at() {
        // when
        write("Another parcel", "Thanks!", List.of());
        // then
        assertThat(read().state()).isEqualTo(State.OPEN);
        // when
        cast.as(ada, () -> resolved());
        var picture =
                new NewAttachment(
                        "broken.txt",
                        "text/plain",
                        "broken".getBytes(StandardCharsets.UTF_8),
                        false,
                        null);
        write("Re: My parcel", "Thanks!", List.of(picture));
        // then
        assertThat(read().state()).isEqualTo(State.OPEN);
    }

    @Test
    void thanks_to_an_open_conversation_are_heard_as_ever() {
        // given
        cast.as(
                ada,
                () -> {
                    states.reopen(id, null, ada);
                    return true;
                });
        // when
        write("Re: My parcel", "Thanks!", List.of());
        // then
        assertThat(read().waitingSince()).isNotNull();
    }

    private boolean resolved() {
        states.resolve(id, "It comes today", ada);
        return true;
    }

    private void write(String subject, String text, List<NewAttachment> files) {
        var mia = read().customerAddress();
        cast.as(
                Cast.JOB,
                () ->
                        messages.receive(
                                new NewInbound(
                                        id,
                                        now(),
                                        read().customer(),
                                        "Mia Brandt",
                                        mia,
                                        List.of(inbox.address()),
                                        List.of(),
                                        List.of(),
                                        subject,
                                        text,
                                        "",
                                        null,
                                        Cast.unique("mail") + "@example.org",
                                        List.of(),
                                        "en",
                                        false,
                                        false,
                                        null,
                                        List.of(),
                                        files,
                                        false)));
    }

    private NewReply reply(String text) {
        return new NewReply(
                id,
                inbox.id(),
                now(),
                ada.person(),
                ada.name(),
                inbox.address(),
                List.of("mia@example.org"),
                List.of(),
                "Re: My parcel",
                text,
                null,
                Cast.unique("reply") + "@example.org",
                null,
                List.of(),
                false,
                now(),
                null,
                false,
                List.of());
    }

    private Conversation read() {
        return cast.as(ada, () -> conversations.find(id));
    }

    private heed.conversation.ConversationEvent last() {
        return cast.as(ada, () -> conversations.events(id)).getFirst();
    }

    private static Instant now() {
        return Instant.now();
    }
}
