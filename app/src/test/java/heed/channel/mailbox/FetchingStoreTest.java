package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import heed.inbox.Inbox;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class FetchingStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired AccountCheck check;

    private final GreenMail peer =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", "imap"),
                        new ServerSetup(0, "127.0.0.1", "pop3"),
                        new ServerSetup(0, "127.0.0.1", "imaps")
                    });
    private Viewer.Member root;
    private Inbox inbox;
    private GreenMailUser user;

    @BeforeEach
    void start() {
        peer.start();
        root = cast.member("Root", Role.ADMINISTRATOR);
        inbox = cast.inbox(cast.team());
        user = peer.setUser(inbox.address(), inbox.address(), "app-password");
    }

    @AfterEach
    void stop() {
        cast.as(
                root,
                () -> {
                    accounts.fetching(inbox.id())
                            .ifPresent(
                                    account -> set(off(account.source()), new Credentials.Kept()));
                    return true;
                });
        peer.stop();
    }

    private static FetchingAccount.Source off(FetchingAccount.Source source) {
        return new FetchingAccount.Source(
                source.protocol(), source.server(), source.folder(), source.delete(), false);
    }

    private void set(FetchingAccount.Source source, Credentials credentials) {
        cast.as(
                root,
                () -> {
                    accounts.setFetching(inbox.id(), source, credentials, root);
                    return true;
                });
    }

    private FetchingAccount.Source imap(boolean delete) {
        return source(Protocol.IMAP, peer.getImap().getPort(), Security.NONE, "INBOX", delete);
    }

    private FetchingAccount.Source pop3(boolean delete) {
        return source(Protocol.POP3, peer.getPop3().getPort(), Security.NONE, "INBOX", delete);
    }

    private static FetchingAccount.Source source(
            Protocol protocol, int port, Security security, String folder, boolean delete) {
        return new FetchingAccount.Source(
                protocol, new Server("127.0.0.1", port, security), folder, delete, true);
    }

    private Credentials password() {
        return new Credentials.Password(inbox.address(), "app-password");
    }

    private void deliver(Letter letter) throws Exception {
        user.deliver(mail(letter));
    }

    private static MimeMessage mail(Letter letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new java.util.Properties()),
                new ByteArrayInputStream(letter.build().getBytes(StandardCharsets.UTF_8)));
    }

    private Letter letter() {
        return aLetter().from(Cast.unique("mia") + "@example.org").to(inbox.address());
    }

    private MailFolder folder() throws Exception {
        return peer.getManagers().getImapHostManager().getInbox(user);
    }

    @Test
    void what_waits_is_fetched_and_what_comes_later_too_and_nothing_is_marked() throws Exception {
        deliver(letter());
        deliver(letter());
        set(imap(false), password());
        room.conversations(inbox, 2);
        deliver(letter());
        room.conversations(inbox, 3);
        assertThat(folder().getMessages())
                .hasSize(3)
                .noneMatch(mail -> mail.getFlags().contains(Flags.Flag.SEEN));
        assertThat(account().problem()).isNull();
        assertThat(account().fetchedAt()).isNotNull();
    }

    @Test
    void what_is_stored_is_removed_where_that_is_wanted() throws Exception {
        deliver(letter());
        set(imap(true), password());
        room.conversations(inbox, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> folder().getMessageCount() == 0);
    }

    @Test
    void a_folder_that_was_made_anew_brings_nothing_twice() throws Exception {
        // given
        var letter = letter();
        deliver(letter);
        set(imap(false), password());
        room.conversations(inbox, 1);
        // when: another UIDVALIDITY, the same mails and a new one
        set(off(imap(false)), new Credentials.Kept());
        renewFolder();
        folder().appendMessage(mail(letter), new Flags(), new Date());
        folder().appendMessage(mail(letter()), new Flags(), new Date());
        set(imap(false), new Credentials.Kept());
        // then
        room.conversations(inbox, 2);
    }

    @Test
    void mail_is_fetched_over_pop3_and_removed_once_it_is_stored() throws Exception {
        deliver(letter());
        deliver(letter());
        set(pop3(true), password());
        room.conversations(inbox, 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> folder().getMessageCount() == 0);
    }

    @Test
    void a_wrong_password_is_said_in_plain_words() {
        set(imap(false), new Credentials.Password(inbox.address(), "wrong"));
        await().atMost(Duration.ofSeconds(20)).until(() -> account().problem() != null);
        assertThat(account().problem()).contains("refused the login");
    }

    @Test
    void a_check_says_what_is_wrong() throws Exception {
        deliver(letter());
        assertThat(said(imap(false), password())).contains("works", "1 mails");
        assertThat(said(pop3(false), password())).contains("works", "1 mails");
        assertThat(said(imap(false), new Credentials.Password(inbox.address(), "wrong")))
                .contains("refused the login");
        assertThat(said(on("imap", "Elsewhere"), password())).contains("no such folder");
        assertThat(
                        said(
                                source(
                                        Protocol.IMAP,
                                        peer.getImaps().getPort(),
                                        Security.TLS,
                                        "INBOX",
                                        false),
                                password()))
                .contains("certificate");
        assertThat(
                        said(
                                source(
                                        Protocol.IMAP,
                                        peer.getImap().getPort(),
                                        Security.TLS,
                                        "INBOX",
                                        false),
                                password()))
                .contains("TLS");
        assertThat(
                        said(
                                source(Protocol.IMAP, closedPort(), Security.NONE, "INBOX", false),
                                password()))
                .contains("lets nobody in");
        assertThat(
                        said(
                                new FetchingAccount.Source(
                                        Protocol.IMAP,
                                        new Server("no-such-host.invalid", 143, Security.NONE),
                                        "INBOX",
                                        false,
                                        true),
                                password()))
                .contains("no server called");
    }

    private FetchingAccount.Source on(String protocol, String folder) {
        return source(
                Protocol.of(protocol), peer.getImap().getPort(), Security.NONE, folder, false);
    }

    private void renewFolder() throws Exception {
        var store = peer.getManagers().getImapHostManager().getStore();
        var name = folder().getFullName();
        var parent = store.getMailbox(name.substring(0, name.lastIndexOf('.')));
        folder().deleteAllMessages();
        store.deleteMailbox(folder());
        store.createMailbox(parent, "INBOX", true);
    }

    private static int closedPort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String said(FetchingAccount.Source source, Credentials credentials) {
        return check.fetching(inbox.id(), source, credentials, root).sentence();
    }

    private FetchingAccount account() {
        return cast.as(root, () -> accounts.fetching(inbox.id()).orElseThrow());
    }
}
