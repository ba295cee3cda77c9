package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.channel.mail.MailRoom;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.reply.Carrier.Attempt;
import heed.reply.ReplyAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail servers that take their time, break off, or do not like who sends. */
@DeskTest
class SlowServersStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired SendingStore sending;
    @Autowired Logins logins;
    @Autowired ReplyMails mails;
    @Autowired ReplyAddress addresses;
    @Autowired Conversations conversations;
    @Autowired TransactionTemplate transaction;

    private Viewer.Member root;
    private Inbox inbox;
    private Message reply;

    @BeforeEach
    void aReply() {
        var team = cast.team();
        root = cast.member("Root", Role.ADMINISTRATOR);
        inbox = cast.inbox(team);
        var first = room.post(inbox, aLetter().from(Cast.unique("mia") + "@example.org"));
        reply = room.answer(first, "It comes tomorrow.", cast.ada(team));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void a_server_that_falls_silent_is_left_in_time_and_tried_later(String where) throws Exception {
        try (var server = RudeServer.smtp(where, null)) {
            assertThat(carry(server, Duration.ofMillis(700))).isInstanceOf(Attempt.Later.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_server_that_hangs_up_before_it_has_the_mail_is_tried_later(String where)
            throws Exception {
        try (var server = RudeServer.smtp(where, RudeServer.HANG_UP)) {
            assertThat(carry(server, Duration.ofSeconds(20))).isInstanceOf(Attempt.Later.class);
            assertThat(account().problem()).isNotBlank();
        }
    }

    @Test
    void a_server_that_falls_silent_or_hangs_up_at_the_door_is_shut_for_all() throws Exception {
        for (var answer :
                new String[] {null, RudeServer.HANG_UP, "421 Bye" + RudeServer.AND_HANG_UP}) {
            try (var server = RudeServer.smtp("EHLO", answer)) {
                assertThat(carry(server, Duration.ofMillis(700)))
                        .as(answer)
                        .isInstanceOf(Attempt.Shut.class);
                assertThat(account().problem()).isNotBlank();
            }
        }
    }

    @Test
    void a_server_that_wants_a_login_that_it_was_not_given_is_shut_for_all() throws Exception {
        try (var server = RudeServer.smtp("MAIL", "530 5.7.0 Authentication required")) {
            assertThat(carry(server, Duration.ofSeconds(20)))
                    .isInstanceOfSatisfying(
                            Attempt.Shut.class,
                            shut -> assertThat(shut.why()).contains("Authentication required"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-and then", "421 4.3.2 Shutting down", "nonsense", "99 what?", ""})
    void an_answer_that_breaks_off_or_makes_no_sense_is_no_yes(String answer) throws Exception {
        for (var where : List.of("RCPT", ".")) {
            try (var server = RudeServer.smtp(where, answer + RudeServer.AND_HANG_UP)) {
                assertThat(carry(server, Duration.ofSeconds(20)))
                        .as(where)
                        .isInstanceOf(Attempt.Later.class);
            }
        }
    }

    @Test
    void what_comes_back_comes_to_the_signed_address() throws Exception {
        try (var server = RudeServer.smtp("none", "")) {
            assertThat(carry(server, Duration.ofSeconds(20))).isInstanceOf(Attempt.Taken.class);
            assertThat(senders(server)).containsExactly("MAIL FROM:<" + tagged() + ">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL FROM", "."})
    void a_server_that_lets_the_account_send_as_itself_only_gets_its_way(String where)
            throws Exception {
        // given
        boolean[] named = {false};
        var plain = "MAIL FROM:<" + inbox.address() + ">";
        try (var server =
                RudeServer.smtp(
                        line -> {
                            named[0] |= line.startsWith(plain);
                            return line.startsWith(where) && !named[0];
                        },
                        "554 5.7.60 Not allowed to send as this sender")) {
            var carrier = carrier(Duration.ofSeconds(20));
            // when
            assertThat(carry(server, carrier)).isInstanceOf(Attempt.Taken.class);
            assertThat(carry(server, carrier)).isInstanceOf(Attempt.Taken.class);
            // then: it was tried once
            assertThat(senders(server))
                    .containsExactly("MAIL FROM:<" + tagged() + ">", plain, plain);
        }
    }

    private static List<String> senders(RudeServer server) {
        return server.heard.stream()
                .filter(line -> line.startsWith("MAIL FROM"))
                .map(line -> line.replaceAll("(?<=>).*", ""))
                .toList();
    }

    private String tagged() {
        return addresses.of(inbox, room.conversation(reply).number());
    }

    private SendingAccount account() {
        return cast.as(root, () -> accounts.sending(inbox.id()).orElseThrow());
    }

    private MailCarrier carrier(Duration longest) {
        var wayOut = new WayOut(sending, logins, transaction, longest);
        return new MailCarrier(wayOut, mails, addresses);
    }

    private Attempt carry(RudeServer server, Duration longest) {
        return carry(server, carrier(longest));
    }

    private Attempt carry(RudeServer server, MailCarrier carrier) {
        cast.as(
                root,
                () -> {
                    accounts.setSending(inbox.id(), server.address(), new Credentials.None(), root);
                    return true;
                });
        var conversation = cast.as(Cast.JOB, () -> conversations.find(reply.conversation()));
        return ViewerScope.call(
                Cast.JOB, () -> carrier.carry(reply, conversation, inbox, List.of()));
    }
}
