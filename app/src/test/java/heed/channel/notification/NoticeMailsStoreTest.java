package heed.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.channel.mailbox.Credentials;
import heed.channel.mailbox.MailAccounts;
import heed.channel.mailbox.Security;
import heed.channel.mailbox.Server;
import heed.notice.Notice;
import heed.notice.Notices;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What presses finds its reader by mail, by whatever account still works. */
@DeskTest
class NoticeMailsStoreTest {

    @Autowired Cast cast;
    @Autowired Notices notices;
    @Autowired MailAccounts accounts;
    @Autowired People people;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private Team team;
    private Viewer.Member ada;

    @BeforeEach
    void ada_is_in_a_team() {
        post.start();
        team = cast.team();
        ada = cast.ada(team);
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void what_presses_comes_by_mail_and_what_does_not_waits_in_the_desk() throws Exception {
        // given
        sendingBy(post.getSmtp().getPort());
        // when
        tell("Somebody may look at this.", false);
        tell("Nobody is on duty.", true);
        // then
        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 1);
        var mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Nobody is on duty.");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).startsWith("<notice-");
    }

    @Test
    void an_account_that_cannot_send_does_not_keep_it_back() throws Exception {
        // given
        sendingBy(closedPort());
        sendingBy(post.getSmtp().getPort());
        // when
        tell("Replies do not leave.", true);
        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().size() == 1);
    }

    @Test
    void who_left_is_not_written_to() {
        // given
        sendingBy(post.getSmtp().getPort());
        var ben = cast.member("Ben", Role.AGENT, team);
        var root = cast.member("Root", Role.ADMINISTRATOR);
        // when
        cast.as(
                root,
                () -> {
                    people.leave(ben.person());
                    return true;
                });
        var notice = aNotice("Nobody is on duty.", true);
        int told = cast.as(Cast.JOB, () -> notices.tell(notice, List.of(ben.person())));
        // then
        assertThat(told).isZero();
    }

    private void sendingBy(int port) {
        var root = cast.member("Root", Role.ADMINISTRATOR);
        var inbox = cast.inbox(team);
        cast.as(
                root,
                () -> {
                    accounts.setSending(
                            inbox.id(),
                            new Server("127.0.0.1", port, Security.NONE),
                            new Credentials.None(),
                            root);
                    return true;
                });
    }

    private void tell(String words, boolean pressing) {
        var notice = aNotice(words, pressing);
        cast.as(Cast.JOB, () -> notices.tell(notice, List.of(ada.person())));
    }

    private static Notice aNotice(String words, boolean pressing) {
        return new Notice(
                Cast.unique("duty"), Notice.Matter.DUTY, words, "/lists/needed", pressing);
    }

    private List<MimeMessage> mails() throws Exception {
        return Arrays.stream(post.getReceivedMessages()).toList();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
