package heed.acknowledgement;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Breakage;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import heed.channel.phone.CallBackSeats;
import heed.channel.phone.CallBackTimes;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.notice.Notices;
import heed.reply.ReplyAddress;
import heed.settings.DeskSettings;
import heed.web.DeskClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Mia writes in, and hears once that it arrived; machines hear nothing. */
@DeskTest
class AcknowledgingStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired AcknowledgementStore store;
    @Autowired Acknowledgements acknowledgements;
    @Autowired ReplyAddress addresses;
    @Autowired Wishes wishes;
    @Autowired Notices notices;
    @Autowired AcknowledgementJob job;
    @Autowired Breakage breakage;
    @Autowired CallBackTimes times;
    @Autowired DeskSettings settings;

    private FrontDesk desk;
    private Team team;
    private Viewer.Member ada;
    private Inbox inbox;
    private String mia;

    @BeforeEach
    void an_inbox_that_acknowledges() {
        desk = beans.createBean(FrontDesk.class);
        team = cast.team();
        ada = cast.ada(team);
        inbox = desk.acknowledging(cast.inbox(team));
        mia = Cast.unique("mia") + "@example.org";
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void a_new_conversation_is_acknowledged_once_as_rfc_3834_asks() {
        // given
        var first =
                room.post(inbox, aLetter().from("Mia Brandt <" + mia + ">").to(inbox.address()));
        // when
        desk.pass(FrontDesk.SOON);
        desk.pass(Duration.ofMinutes(20));
        // then
        var mail = desk.only();
        var number = room.conversation(first).number();
        assertThat(mail.sender()).isEmpty();
        assertThat(mail.recipient()).isEqualTo(mia);
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(mail.header("In-Reply-To")).contains(first.mailId());
        assertThat(mail.header("Reply-To")).contains(addresses.of(inbox, number));
        assertThat(addresses.isOurs(mail.mail().envelope().messageId())).isTrue();
        assertThat(mail.mail().subject()).isEqualTo("Auto: Where is my parcel?");
        assertThat(mail.mail().bodyText())
                .contains(
                        "Dear Mia Brandt,",
                        "“Where is my parcel?”",
                        "#" + number,
                        "our team “" + team.name() + "”")
                .doesNotContain("It should have come"); // nobody is quoted
        assertThat(mail.mail().text().html()).contains("<p>Dear Mia Brandt,</p>");
        assertThat(mail.mail().automation().suppressAutoReply()).isTrue();
    }

    @Test
    void who_may_be_called_instead_reads_where_to_choose_a_time() {
        // given
        var tom = cast.tom(team);
        cast.as(
                tom,
                () -> {
                    times.keepSeats(team.id(), new CallBackSeats(1, true), tom);
                    return true;
                });
        site("https://desk.example.org");
        // when
        posted();
        desk.pass(FrontDesk.SOON);
        site("");
        // then
        assertThat(desk.only().mail().bodyText())
                .contains("If you would rather be called, choose a time here: ")
                .contains("https://desk.example.org/call-back/");
    }

    private void site(String address) {
        cast.as(
                Cast.JOB,
                () -> {
                    settings.keep("", address);
                    return true;
                });
    }

    @Test
    void it_counts_for_no_answer() {
        // given
        var first = posted();
        var before = room.conversation(first);
        // when
        desk.pass(FrontDesk.SOON);
        // then
        var after = room.conversation(first);
        assertThat(after.replyDueAt()).isEqualTo(before.replyDueAt());
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.excerpt()).isEqualTo(before.excerpt());
        assertThat(after.messages()).isEqualTo(2);
        var said = room.thread(first).getLast();
        assertThat(said.kind()).isEqualTo(MessageKind.REPLY);
        assertThat(said.automatic()).isTrue();
    }

    @Test
    void what_follows_in_a_conversation_is_not_acknowledged() {
        // given
        var first = posted();
        desk.pass(FrontDesk.SOON);
        var tagged = addresses.of(inbox, room.conversation(first).number());
        // when
        room.post(inbox, letter().to(tagged).inReplyTo(first.mailId()).text("One thing more."));
        desk.pass(Duration.ofHours(1));
        // then
        desk.only();
    }

    @Test
    void who_was_answered_before_gets_the_answer_only() {
        // given
        var first = posted();
        // when
        room.answer(first, "It comes tomorrow.", ada);
        desk.pass(FrontDesk.SOON);
        // then
        desk.requireRefused(first);
        assertThat(desk.outcome(first).why()).contains("person answered first");
    }

    @Test
    void what_could_not_leave_stays_when_a_person_was_quicker() {
        // given: its server is away
        desk.sendsBy(inbox, closedPort());
        var first = posted();
        desk.pass(FrontDesk.SOON);
        assertThat(desk.said(first)).isEqualTo(1);
        // when
        room.answer(first, "It comes tomorrow.", ada);
        desk.sendsBy(inbox, desk.post.port());
        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.said(first) == 0);
        assertThat(desk.post.delivered).isEmpty();
        assertThat(room.conversation(first).messages()).isEqualTo(2);
        assertThat(desk.outcome(first).message()).isNull();
    }

    @Test
    void one_that_was_begun_by_a_node_that_died_is_said_once_by_another() {
        // given
        var first = posted();
        DeskClock.at(
                Instant.now().plus(FrontDesk.SOON),
                () ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        store.claim(
                                                Instant.now().plus(FrontDesk.SOON),
                                                Duration.ofMinutes(1))));
        // when
        desk.pass(FrontDesk.SOON);
        assertThat(desk.outcome(first).state()).isEqualTo("due");
        desk.pass(Duration.ofMinutes(2));
        desk.pass(Duration.ofMinutes(4));
        // then
        assertThat(desk.said(first)).isEqualTo(1);
    }

    @Test
    void many_hands_say_each_once() throws Exception {
        // given
        for (int i = 0; i < 12; i++) {
            room.post(inbox, letter().from(Cast.unique("mia") + "@example.org"));
        }
        // when
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                hands.submit(() -> desk.pass(FrontDesk.SOON));
            }
        }
        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.post.delivered.size() >= 12);
        assertThat(desk.post.delivered).hasSize(12);
        assertThat(desk.post.delivered.stream().map(Postman.Delivered::recipient))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_switched_off_or_cannot_send_says_nothing() {
        // given
        var off = cast.inbox(team);
        var silent = cast.inbox(team);
        desk.wish(silent);
        // when
        var first = room.post(off, letter());
        var second = room.post(silent, letter());
        desk.pass(FrontDesk.SOON);
        // then
        assertThat(cast.as(Cast.JOB, () -> acknowledgements.of(first.conversation()))).isEmpty();
        assertThat(desk.outcome(second).why()).contains("no account");
    }

    @Test
    void a_flood_of_forged_senders_makes_no_flood_of_ours_and_the_leads_hear_of_it_once() {
        // given
        var tom = cast.tom(team);
        var other = desk.acknowledging(cast.inbox(team));
        var before = cast.as(Cast.JOB, () -> wishes.limit());
        limit(before.perDay(), 10);
        try {
            var flood = new ArrayList<Message>();
            for (int i = 0; i < 13; i++) {
                flood.add(room.post(inbox, letter().from(Cast.unique("victim") + "@example.org")));
            }
            var elsewhere =
                    room.post(
                            other,
                            aLetter()
                                    .from(Cast.unique("mia") + "@example.org")
                                    .to(other.address()));
            // when
            desk.pass(FrontDesk.SOON);
            // then
            var outcomes = flood.stream().map(desk::outcome).toList();
            assertThat(outcomes).filteredOn(one -> one.state().equals("said")).hasSize(10);
            assertThat(outcomes)
                    .filteredOn(one -> one.state().equals("not"))
                    .hasSize(3)
                    .allMatch(one -> one.why().contains("within an hour"));
            assertThat(desk.outcome(elsewhere).state()).isEqualTo("said");
            var told = cast.as(tom, () -> notices.of(tom, null, 50)).items();
            assertThat(told)
                    .filteredOn(one -> one.toString().contains("more mail within an hour"))
                    .hasSize(1);
            // when: the hour is over
            var later = posted();
            desk.pass(Duration.ofMinutes(61));
            assertThat(desk.outcome(later).why()).contains("too late");
            assertThat(cast.as(Cast.JOB, () -> store.said(inbox.id(), inAnHour()))).isZero();
        } finally {
            limit(before.perDay(), before.perHour());
        }
    }

    @Test
    void one_that_fails_keeps_no_other_back_and_is_given_up() {
        // given
        var odd = posted();
        breakage.of(odd.conversation());
        var next = room.post(inbox, letter().from(Cast.unique("mia") + "@example.org"));
        // when
        DeskClock.at(Instant.now().plus(FrontDesk.SOON), job::round);
        // then
        assertThat(desk.outcome(odd).state()).isEqualTo("due");
        assertThat(desk.outcome(next).state()).isEqualTo("said");
        for (int minutes = 2; minutes < 120; minutes *= 2) {
            DeskClock.at(Instant.now().plus(Duration.ofMinutes(minutes)), job::round);
        }
        assertThat(desk.outcome(odd).state()).isEqualTo("not");
    }

    private void limit(int perDay, int perHour) {
        cast.as(
                Cast.JOB,
                () -> {
                    wishes.limit(perDay, perHour);
                    return true;
                });
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private Message posted() {
        return room.post(inbox, letter());
    }

    private Letter letter() {
        return aLetter().from(mia).to(inbox.address());
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
