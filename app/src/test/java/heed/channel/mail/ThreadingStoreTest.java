package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.conversation.State;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.reply.ReplyAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ThreadingStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired ReplyAddress addresses;

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

    private static void sameConversation(Message one, Message other) {
        assertThat(one.conversation()).isEqualTo(other.conversation());
    }

    private static void apart(Message one, Message other) {
        assertThat(one.conversation()).isNotEqualTo(other.conversation());
    }

    @Test
    void an_answer_joins_by_what_it_refers_to() {
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        var second = room.post(inbox, fromMia().inReplyTo(id));
        sameConversation(first, second);
        assertThat(second.newcomer()).isFalse();
    }

    @Test
    void an_answer_is_younger_than_what_it_answers_whatever_its_sender_s_clock_says() {
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        var slow = first.at().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC);
        var second =
                room.post(
                        inbox,
                        fromMia()
                                .inReplyTo(id)
                                .with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(slow)));
        assertThat(second.at()).isAfter(first.at());
        assertThat(room.thread(first))
                .extracting(Message::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void an_answer_joins_by_the_signed_address_alone() {
        var first = room.post(inbox, fromMia());
        var address = addresses.of(inbox, room.conversation(first).number());
        sameConversation(first, room.post(inbox, fromMia().to(address)));
    }

    @Test
    void a_forged_reply_address_joins_nothing() {
        var first = room.post(inbox, fromMia());
        var number = room.conversation(first).number();
        var forged = inbox.address().replace("@", "+c-" + number + "-aaaaaaaaaaaaaaaa@");
        apart(first, room.post(inbox, fromMia().to(forged)));
    }

    @Test
    void a_number_in_the_subject_joins_nothing() {
        var first = room.post(inbox, fromMia());
        var number = room.conversation(first).number();
        apart(
                first,
                room.post(inbox, fromMia().subject("Re: Where is my parcel? [#" + number + "]")));
    }

    @Test
    void a_parent_that_comes_after_its_child_joins_it() {
        var id = Cast.unique("late") + "@example.org";
        var child = room.post(inbox, fromMia().inReplyTo(id));
        sameConversation(child, room.post(inbox, fromMia().id(id)));
    }

    @Test
    void two_orphans_are_one_conversation_once_the_mail_between_them_has_come() {
        // given a chain that names only what comes just before: one, two, three
        var one = Cast.unique("one") + "@example.org";
        var two = Cast.unique("two") + "@example.org";
        var first = room.post(inbox, fromMia().id(one));
        var third = room.post(inbox, fromMia().inReplyTo(two));
        apart(first, third);
        // when
        var second = room.post(inbox, fromMia().id(two).inReplyTo(one));
        // then
        assertThat(room.thread(second)).hasSize(3);
    }

    @Test
    void a_stranger_who_names_the_mails_of_two_others_joins_nothing() {
        var one = Cast.unique("one") + "@example.org";
        var two = Cast.unique("two") + "@example.org";
        var first = room.post(inbox, fromMia().id(one));
        var other = room.post(inbox, fromMia().from(Cast.unique("bob") + "@example.org").id(two));
        var stranger =
                room.post(
                        inbox,
                        fromMia()
                                .from(Cast.unique("eve") + "@example.org")
                                .with("References", "<" + one + "> <" + two + ">"));
        assertThat(stranger.newcomer()).isTrue();
        assertThat(room.conversation(first).state()).isEqualTo(State.OPEN);
        assertThat(room.conversation(other).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_newcomer_in_somebodys_thread_is_shown_as_one_and_no_answer_goes_to_them() {
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        var eve =
                room.post(inbox, fromMia().from(Cast.unique("eve") + "@example.org").inReplyTo(id));
        sameConversation(first, eve);
        assertThat(eve.newcomer()).isTrue();
        assertThat(room.recipients(first)).containsExactly(mia);
    }

    @Test
    void strangers_who_answer_one_newsletter_have_conversations_of_their_own() {
        // given: a mail that went to many, and never to us
        var newsletter = Cast.unique("news") + "@example.org";
        var first = room.post(inbox, fromMia().inReplyTo(newsletter));
        var bob = Cast.unique("bob") + "@example.org";
        // when
        var other = room.post(inbox, fromMia().from(bob).inReplyTo(newsletter));
        // then
        apart(first, other);
        assertThat(other.newcomer()).isFalse();
        assertThat(room.recipients(other)).containsExactly(bob);
    }

    @Test
    void whoever_was_copied_is_no_newcomer() {
        var id = Cast.unique("first") + "@example.org";
        var bob = Cast.unique("bob") + "@example.org";
        room.post(inbox, fromMia().id(id).with("Cc", bob));
        assertThat(room.post(inbox, fromMia().from(bob).inReplyTo(id)).newcomer()).isFalse();
    }

    @Test
    void one_id_on_all_mails_of_a_program_does_not_join_its_customers() {
        var id = Cast.unique("always-the-same") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        var other =
                room.post(
                        inbox,
                        fromMia().from(Cast.unique("bob") + "@example.org").id(id).text("Hello."));
        apart(first, other);
    }

    @Test
    void an_id_beyond_all_measure_still_threads() {
        var id = "x".repeat(3000) + Cast.unique("long") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        sameConversation(first, room.post(inbox, fromMia().inReplyTo(id)));
    }

    @Test
    void an_answer_to_spam_stays_there() {
        var id = Cast.unique("spam") + "@example.org";
        var first = room.post(inbox, fromMia().id(id));
        room.markSpam(first);
        sameConversation(first, room.post(inbox, fromMia().inReplyTo(id)));
        assertThat(room.conversation(first).state()).isEqualTo(State.SPAM);
    }

    @Test
    void a_parent_that_comes_late_leaves_what_was_said_after_it_in_the_list() {
        // given
        var id = Cast.unique("late") + "@example.org";
        var early = IntakeStoreTest.dated(Instant.now().minus(Duration.ofHours(5)));
        var late = IntakeStoreTest.dated(Instant.now().minus(Duration.ofHours(1)));
        var child = room.post(inbox, fromMia().inReplyTo(id).with("Date", late).text("Newer."));
        // when
        var parent = room.post(inbox, fromMia().id(id).with("Date", early).text("Older."));
        // then
        var conversation = room.conversation(child);
        assertThat(conversation.excerpt()).isEqualTo("Newer.");
        assertThat(conversation.waitingSince()).isEqualTo(parent.at());
        assertThat(conversation.lastMessageAt()).isEqualTo(child.at());
        assertThat(room.thread(child))
                .extracting(Message::id)
                .containsExactly(parent.id(), child.id());
    }

    @Test
    void what_a_machine_wrote_first_is_what_is_seen_of_it() {
        var robot =
                room.post(
                        inbox,
                        fromMia().with("Auto-Submitted", "auto-generated").text("Disk is full."));
        assertThat(room.conversation(robot).excerpt()).isEqualTo("Disk is full.");
    }
}
