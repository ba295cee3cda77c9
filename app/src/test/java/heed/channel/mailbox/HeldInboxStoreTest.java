package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.MailRoom;
import heed.inbox.Inbox;
import heed.message.DeliveryState;
import heed.message.Message;
import heed.message.Messages;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replies of an inbox whose way out does not work wait together, and leave together. */
@DeskTest
class HeldInboxStoreTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired AccountCheck check;
    @Autowired Messages messages;
    @Autowired Replies replies;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Viewer.Member root;
    private Viewer.Member ada;
    private Inbox inbox;

    @BeforeEach
    void anInbox() {
        var team = cast.team();
        root = cast.member("Root", Role.ADMINISTRATOR);
        ada = cast.ada(team);
        inbox = cast.inbox(team);
    }

    @Test
    void without_an_account_nothing_is_touched_and_one_sentence_says_why() {
        // given
        var waiting = replies(5);
        // when
        awaitHold();
        // then
        assertThat(waiting)
                .allSatisfy(reply -> {
                    var delivery = delivery(reply);
                    assertThat(delivery.state()).isEqualTo(DeliveryState.QUEUED);
                    assertThat(delivery.attempts()).isZero();
                    assertThat(delivery.lastError()).contains("no account to send by");
                });
        var page = Browser.at(port).signedIn(ada.email()).get("/settings/outbox").body();
        assertThat(page)
                .contains("Nothing leaves Support just now", "An administrator can give it one")
                .containsOnlyOnce("no account to send by");
    }

    @Test
    void saving_the_account_lets_all_of_it_leave_at_once() throws Exception {
        // given
        var waiting = replies(5);
        awaitHold();
        // when
        try (var server = RudeServer.smtp("none", "")) {
            set(server);
            // then
            awaitSent(waiting);
        }
    }

    @Test
    void a_server_that_is_away_is_asked_by_one_reply_at_a_time() throws Exception {
        // given
        try (var server = new RudeServer("421 Closed for today", line -> RudeServer.HANG_UP)) {
            set(server);
            var waiting = replies(5);
            awaitHold();
            int before = asked();
            // when: its time is over
            tryOne();
            await().atMost(SOON).until(() -> asked() == before + 1 && isHeld());
            // then
            assertThat(waiting)
                    .allSatisfy(reply -> assertThat(delivery(reply).attempts()).isZero());
        }
    }

    @Test
    void one_that_is_taken_ends_it_for_all() throws Exception {
        // given
        boolean[] open = {false};
        try (var server =
                RudeServer.smtp(
                        line -> !open[0] && line.startsWith("MAIL"), "451 4.3.0 Not just now")) {
            set(server);
            var waiting = replies(5);
            awaitHold();
            // when
            open[0] = true;
            tryOne();
            // then
            awaitSent(waiting);
        }
    }

    @Test
    void a_test_of_the_account_that_goes_well_ends_it() throws Exception {
        // given
        boolean[] open = {false};
        try (var server =
                RudeServer.smtp(
                        line -> !open[0] && line.startsWith("MAIL"), "451 4.3.0 Not just now")) {
            set(server);
            var waiting = replies(3);
            awaitHold();
            // when
            open[0] = true;
            check.sending(inbox.id(), server.address(), new Credentials.Kept(), root);
            // then
            awaitSent(waiting);
        }
    }

    @Test
    void what_one_recipient_is_put_off_for_holds_nobody_else_up() throws Exception {
        // given
        var bob = room.post(inbox, aLetter().from(Cast.unique("bob") + "@example.org"));
        try (var server = RudeServer.smtp("RCPT TO:<bob", "451 4.7.1 Greylisted")) {
            set(server);
            var put = answer(bob);
            // when
            var waiting = replies(3);
            // then
            awaitSent(waiting);
            await().atMost(SOON).until(() -> delivery(put).attempts() == 1);
            assertThat(delivery(put).lastError()).contains("Greylisted");
            assertThat(delivery(put).held()).isFalse();
        }
    }

    @Test
    void after_two_days_each_is_given_up_and_its_owner_told() {
        // given
        var waiting = replies(3);
        awaitHold();
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        update delivery
                                           set created_at = now() - interval '49 hours', due_at = now() - interval '49 hours'
                                         where inbox = :inbox
                                        """)
                                .param("inbox", inbox.id().value())
                                .update());
        // when
        tryOne();
        // then
        await().atMost(SOON)
                .until(() ->
                        waiting.stream()
                                .allMatch(one -> delivery(one).state() == DeliveryState.FAILED));
        assertThat(room.conversation(waiting.getLast()).nextStep().text())
                .contains("could not be sent");
    }

    private List<Message> replies(int count) {
        var replies = new ArrayList<Message>();
        for (int i = 0; i < count; i++) {
            var first = room.post(inbox, aLetter().from(Cast.unique("mia") + "@example.org"));
            replies.add(answer(first));
        }
        return replies;
    }

    private Message answer(Message first) {
        var request =
                new ReplyRequest(
                        first.conversation(),
                        "It comes tomorrow.",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        null,
                        List.of());
        var outcome = cast.as(ada, () -> replies.send(request, ada));
        return room.message(((SendOutcome.Sent) outcome).message());
    }

    private heed.message.Delivery delivery(Message reply) {
        return cast.as(ada, () -> messages.find(reply.id()).delivery());
    }

    private void set(RudeServer server) {
        cast.as(
                root,
                () -> {
                    accounts.setSending(inbox.id(), server.address(), new Credentials.None(), root);
                    return true;
                });
    }

    private void awaitSent(List<Message> replies) {
        await().atMost(SOON)
                .until(() ->
                        replies.stream()
                                .allMatch(one -> delivery(one).state() == DeliveryState.SENT));
    }

    private void awaitHold() {
        await().atMost(SOON).until(this::isHeld);
    }

    /** Held, and nothing is tried just now. */
    private boolean isHeld() {
        return number(
                        """
                        select count(*)
                          from outbox_hold h
                         where h.inbox = :inbox
                           and h.until > now()
                           and not exists (select from delivery d where d.inbox = h.inbox and d.state = 'sending')
                        """)
                == 1;
    }

    private int asked() {
        return number("select attempts from outbox_hold where inbox = :inbox");
    }

    private int number(String sql) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(sql)
                                .param("inbox", inbox.id().value())
                                .query(Integer.class)
                                .single());
    }

    private void tryOne() {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update outbox_hold set until = now() where inbox = :inbox")
                                .param("inbox", inbox.id().value())
                                .update());
    }
}
