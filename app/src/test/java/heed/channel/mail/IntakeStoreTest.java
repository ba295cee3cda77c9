package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.customer.Corrections;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.reply.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class IntakeStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired JdbcClient jdbc;
    @Autowired Corrections corrections;

    private Inbox inbox;
    private String mia;

    @BeforeEach
    void anInbox() {
        inbox = cast.inbox(cast.team());
        mia = Cast.unique("mia") + "@example.org";
    }

    private Letter fromMia() {
        return aLetter().from("Mia Brandt <" + mia + ">").to(inbox.address());
    }

    @Test
    void the_same_mail_twice_makes_one_message() {
        // given: the second delivery took another way
        var letter = fromMia();
        var first = room.post(inbox, letter);
        // when
        var again = room.keep(inbox.address(), "Received: by mx.example.org\n" + letter.build());
        // then
        var fate = room.fate(again);
        assertThat(fate.state()).isEqualTo("duplicate");
        assertThat(fate.message()).isEqualTo(first.id().value());
        assertThat(room.thread(first)).hasSize(1);
    }

    @Test
    void a_mail_to_two_inboxes_makes_one_message_and_the_conversation_says_so() {
        var other = cast.inbox(cast.team());
        var letter = fromMia();
        var first = room.post(inbox, letter);
        assertThat(room.fate(room.keep(other.address(), letter.build())).state())
                .isEqualTo("duplicate");
        assertThat(room.events(first)).contains("also-received");
    }

    @Test
    void the_same_id_with_other_words_is_another_mail() {
        var letter = fromMia();
        var first = room.post(inbox, letter);
        var second = room.post(inbox, letter.text("Forget it, it is here."));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void a_title_under_a_mail_is_offered_for_the_card() {
        // when
        var message =
                room.post(
                        inbox,
                        fromMia().text("It squeaks.\n\n-- \nDr Mia Brandt\nTel. 0431 1234567\n"));
        // then
        var offered = cast.as(Cast.JOB, () -> corrections.open(message.customer()));
        assertThat(offered)
                .singleElement()
                .satisfies(one -> assertThat(one.evidence()).isEqualTo("Dr Mia Brandt"));
    }

    @Test
    void two_first_mails_at_one_moment_make_one_customer() throws InterruptedException {
        var letters = IntStream.range(0, 8).mapToObj(i -> fromMia().build()).toList();
        var ids = new java.util.concurrent.ConcurrentLinkedQueue<RawMailId>();
        var threads =
                letters.stream()
                        .map(letter ->
                                Thread.ofVirtual()
                                        .start(() -> ids.add(room.keep(inbox.address(), letter))))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        var customers =
                ids.stream()
                        .map(id -> room.message(room.fate(id).message()).customer())
                        .distinct()
                        .toList();
        assertThat(customers).hasSize(1);
    }

    @Test
    void an_agents_address_from_outside_makes_an_inbound_message_with_a_warning() {
        var ada = cast.ada(cast.team());
        var id = Cast.unique("first") + "@example.org";
        room.post(inbox, fromMia().id(id));
        var spoofed = room.post(inbox, fromMia().from(ada.email()).inReplyTo(id));
        assertThat(spoofed.kind()).isEqualTo(MessageKind.INBOUND);
        assertThat(spoofed.newcomer()).isTrue();
        assertThat(spoofed.warnings()).anyMatch(one -> one.contains("address of ours"));
    }

    @Test
    void the_inboxs_own_address_from_outside_is_warned_of() {
        var spoofed = room.post(inbox, fromMia().from(inbox.address()));
        assertThat(spoofed.kind()).isEqualTo(MessageKind.INBOUND);
        assertThat(spoofed.warnings()).anyMatch(one -> one.contains("address of ours"));
    }

    @Test
    void our_own_headers_from_outside_mean_nothing() {
        var ada = cast.ada(cast.team());
        var message =
                room.post(
                        inbox,
                        fromMia()
                                .with("X-Heed-Kind", "reply")
                                .with("X-Heed-Person", ada.person().toString())
                                .with("X-Heed-Conversation", "1001"));
        assertThat(message.kind()).isEqualTo(MessageKind.INBOUND);
        assertThat(message.person()).isNull();
        assertThat(room.thread(message)).hasSize(1);
    }

    @Test
    void a_machines_answer_makes_nobody_wait() {
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        room.markAnswered(first);
        var away =
                room.post(
                        inbox,
                        fromMia()
                                .inReplyTo(id)
                                .with("Auto-Submitted", "auto-replied")
                                .text("Away."));
        assertThat(away.automatic()).isTrue();
        assertThat(room.conversation(away).waitingSince()).isNull();
    }

    @Test
    void two_desks_that_answer_each_other_are_stopped() {
        var id = Cast.unique("first") + "@example.org";
        var last = room.post(inbox, fromMia().id(id));
        for (int i = 0; i < 10; i++) {
            assertThat(last.automatic()).isFalse();
            room.answerByMachine(last, inbox);
            last = room.post(inbox, fromMia().inReplyTo(id).text("Your request is received: " + i));
        }
        assertThat(last.automatic()).isTrue();
        assertThat(room.thread(last)).hasSize(21);
    }

    @Test
    void a_loop_whose_mails_all_begin_something_new_is_stopped_too() {
        var last = room.post(inbox, fromMia());
        for (int i = 0; i < 10; i++) {
            room.answerByMachine(last, inbox);
            last = room.post(inbox, fromMia().subject("Request " + i + " received"));
        }
        assertThat(last.automatic()).isTrue();
        assertThat(last.warnings()).anyMatch(one -> one.contains("A machine has answered"));
        assertThat(room.conversation(last).waitingSince()).isNull();
    }

    @Test
    void somebody_who_writes_many_short_mails_is_heard_each_time() {
        var id = Cast.unique("first") + "@example.org";
        var last = room.post(inbox, fromMia().id(id));
        for (int i = 0; i < 25; i++) {
            last = room.post(inbox, fromMia().inReplyTo(id).text("And another thing: " + i));
            var apart = room.post(inbox, fromMia().subject("Order " + i));
            assertThat(apart.automatic()).isFalse();
        }
        assertThat(room.thread(last))
                .hasSize(26)
                .allSatisfy(one -> {
                    assertThat(one.automatic()).isFalse();
                    assertThat(one.warnings()).isEmpty();
                });
        assertThat(room.conversation(last).waitingSince()).isNotNull();
    }

    @Test
    void a_form_that_many_customers_fill_in_is_no_loop() {
        Message last = null;
        for (int i = 0; i < 22; i++) {
            last =
                    room.post(
                            inbox,
                            fromMia()
                                    .with("Reply-To", Cast.unique("bob") + "@customers.example.org")
                                    .subject("Form " + i));
        }
        assertThat(last.automatic()).isFalse();
    }

    @Test
    void a_wish_of_somebody_known_for_answers_elsewhere_is_shown_and_not_followed() {
        // given
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        // when
        var joined = room.post(inbox, fromMia().inReplyTo(id).with("Reply-To", "eve@example.com"));
        var apart = room.post(inbox, fromMia().with("Reply-To", "eve@example.com"));
        // then
        for (var message : List.of(joined, apart)) {
            assertThat(room.recipients(message)).containsExactly(first.fromAddress());
            assertThat(message.warnings())
                    .anyMatch(one -> one.contains("It asks for answers to eve@example.com"));
        }
    }

    @Test
    void a_form_that_speaks_for_others_is_answered_where_it_says_and_that_is_shown() {
        for (var bob : List.of("bob@example.com", "bea@example.net")) {
            var form = room.post(inbox, fromMia().with("Reply-To", bob));
            assertThat(room.recipients(form)).containsExactly(bob);
            assertThat(form.warnings()).anyMatch(one -> one.contains("Answers go to " + bob));
            assertThat(Replies.elsewhere(room.thread(form), List.of(bob))).containsExactly(bob);
        }
    }

    @Test
    void a_wish_for_answers_at_home_or_where_they_took_part_is_followed_quietly() {
        // given
        var id = Cast.unique("first") + "@example.org";
        var bob = Cast.unique("bob") + "@example.com";
        room.post(inbox, fromMia().id(id).with("Cc", bob));
        // when
        for (var known : List.of("mia.at.home@example.org", "desk@mail.example.org", bob)) {
            var wish = room.post(inbox, fromMia().inReplyTo(id).with("Reply-To", known));
            // then
            assertThat(room.recipients(wish)).containsExactly(known);
            assertThat(wish.warnings()).isEmpty();
        }
    }

    @Test
    void a_backlog_of_one_customer_is_no_loop() {
        Message last = null;
        for (int i = 0; i < 22; i++) {
            var written = dated(Instant.now().minus(Duration.ofHours(4L * i)));
            last = room.post(inbox, fromMia().with("Date", written));
        }
        assertThat(last.automatic()).isFalse();
    }

    @Test
    void a_date_that_cannot_be_is_not_believed() {
        var tomorrow = dated(Instant.now().plus(Duration.ofDays(1)));
        var longAgo = dated(Instant.parse("1980-01-01T00:00:00Z"));
        for (var date : List.of(tomorrow, longAgo, "the day before yesterday")) {
            var message = room.post(inbox, fromMia().with("Date", date));
            assertThat(message.at())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        }
    }

    @Test
    void a_date_that_can_be_is() {
        var written =
                Instant.now()
                        .minus(Duration.ofHours(3))
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        assertThat(room.post(inbox, fromMia().with("Date", dated(written))).at())
                .isEqualTo(written);
    }

    @Test
    void a_mail_for_no_inbox_is_kept_as_unreadable_and_can_be_replayed() {
        // given
        var root = cast.member("Root", heed.access.Role.ADMINISTRATOR);
        var id = room.keep(Cast.unique("nobody") + "@example.org", aLetter().build());
        assertThat(room.fate(id).state()).isEqualTo("unreadable");
        assertThat(room.unreadable(root)).anyMatch(mail -> mail.id().equals(id));
        // when
        room.replay(id, root);
        // then
        assertThat(room.fate(id).state()).isEqualTo("unreadable");
    }

    @Test
    void a_mail_over_which_the_program_ended_each_time_is_kept_and_left_alone() {
        // given: as many readings were begun as there may be, and none of them came to an end
        var id =
                cast.as(
                        Cast.JOB,
                        () -> {
                            var kept = room.keep(inbox.address(), fromMia().build());
                            jdbc.sql("update raw_mail set attempts = 4 where id = :id")
                                    .param("id", kept.value())
                                    .update();
                            return kept;
                        });
        // when
        var fate = room.fate(id);
        // then
        assertThat(fate.state()).isEqualTo("unreadable");
        assertThat(fate.error()).contains("ended each time");
    }

    @Test
    void nothing_at_all_is_a_message_too() {
        var fate = room.fate(room.keep(inbox.address(), new byte[0]));
        assertThat(fate.state()).isEqualTo("read");
        assertThat(room.message(fate.message()).fromAddress()).isEqualTo("mia@example.org");
    }

    @Test
    void a_sender_without_a_domain_is_heard_as_any_other() {
        var message = room.post(inbox, aLetter().from("root").to(inbox.address()));
        assertThat(message.fromAddress()).isEqualTo("root");
    }

    @Test
    void a_text_that_nobody_can_read_to_its_end_is_cut_and_says_so() {
        var message = room.post(inbox, fromMia().text("Hello again. ".repeat(80_000)));
        assertThat(message.body().length()).isBetween(400_000, 500_000);
        assertThat(message.warnings()).anyMatch(warning -> warning.contains("as it came"));
    }

    @Test
    void characters_that_the_database_cannot_keep_do_no_harm() {
        var message =
                room.post(
                        inbox,
                        fromMia()
                                .subject("=?utf-8?B?QQBC?= =?utf-8?B?7aCA?=")
                                .text("nul \u0000 and more"));
        assertThat(message.subject()).startsWith("AB");
    }

    static String dated(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
