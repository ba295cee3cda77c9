package heed.acknowledgement;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.channel.mail.Letter;
import heed.channel.mail.MailListener;
import heed.channel.mail.MailRoom;
import heed.channel.mail.SmtpClient;
import heed.inbox.Inbox;
import heed.message.Message;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Robots, lists and machines that answer everything hear nothing, or once. */
@DeskTest
class RobotsStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired MailListener listener;
    @Autowired Wishes wishes;

    private FrontDesk desk;
    private Team team;
    private Inbox inbox;
    private String mia;

    @BeforeEach
    void an_inbox_that_acknowledges() {
        desk = beans.createBean(FrontDesk.class);
        team = cast.team();
        inbox = desk.acknowledging(cast.inbox(team));
        mia = Cast.unique("mia") + "@example.org";
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-generated",
        "Precedence, bulk",
        "List-Id, <news.example.org>",
        "X-Auto-Response-Suppress, All",
        "X-Spam-Flag, YES",
        "Return-Path, <>",
        "From, no-reply@example.org",
        "From, mailer-daemon@example.org",
        "From, owner-list@example.org",
        "'Reply-To', 'one@example.org, other@example.org'"
    })
    void machines_lists_and_crowds_hear_nothing(String header, String value) {
        var first = room.post(inbox, letter().with(header, value));
        desk.pass(FrontDesk.SOON);
        desk.requireRefused(first);
    }

    @Test
    void an_inbox_of_ours_hears_nothing() {
        // given
        var other = desk.acknowledging(cast.inbox(cast.team()));
        // when
        var first = room.post(inbox, letter().from(other.address()));
        desk.pass(FrontDesk.SOON);
        // then
        desk.requireRefused(first);
    }

    @Test
    void a_machine_that_answers_everything_without_a_word_about_it_makes_one_mail() {
        // given
        posted();
        desk.pass(FrontDesk.SOON);
        var ours = desk.only().mail();
        // when: it knows neither of threads nor of RFC 3834
        for (int i = 1; i <= 5; i++) {
            send(
                    letter().subject("Thank you for your mail: " + ours.subject())
                            .text("We received your mail and will come back to you."));
            desk.pass(Duration.ofMinutes(i));
        }
        // then
        assertThat(desk.post.delivered).hasSize(1);
    }

    @Test
    void a_mailbox_gets_so_many_within_a_day_whatever_stands_behind_its_plus_sign() {
        // given
        int most = cast.as(Cast.JOB, () -> wishes.limit().perDay());
        // when
        long said = 0;
        for (int i = 0; i < most + 2; i++) {
            var first =
                    room.post(
                            inbox,
                            letter().from(mia.replace("@", "+" + i + "@"))
                                    .subject("Matter " + "abcdefgh".charAt(i)));
            desk.pass(Duration.ofMinutes(5L * i + 1));
            said += desk.said(first);
        }
        // then
        assertThat(said).isEqualTo(most);
    }

    private void send(Letter letter) {
        int before = room.conversations(inbox).size();
        var answer = SmtpClient.send(listener.port(), mia, inbox.address(), letter.build());
        assertThat(answer).startsWith("250");
        room.conversations(inbox, before + 1);
    }

    private Message posted() {
        return room.post(inbox, letter());
    }

    private Letter letter() {
        return aLetter().from(mia).to(inbox.address());
    }
}
