package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.MailRoom;
import heed.channel.mail.RawMails;
import heed.channel.mail.Way;
import heed.inbox.Inbox;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts whose server does not tell the truth: nothing is lost, nothing comes twice. */
@DeskTest
class LyingMailboxStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired FetchingStore store;
    @Autowired RawMails rawMails;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private final LyingImap server = new LyingImap();
    private Inbox inbox;

    @BeforeEach
    void threeMailsWait() {
        inbox = cast.inbox(cast.team());
        for (long uid : new long[] {3, 5, 9}) {
            server.mails.put(uid, letter());
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String letter() {
        return aLetter()
                .from(Cast.unique("mia") + "@example.org")
                .to(inbox.address())
                .build()
                .replace("\n", "\r\n");
    }

    @Test
    void a_count_that_is_too_high_or_too_low_changes_nothing() throws Exception {
        for (int count : new int[] {0, 1, 4000}) {
            server.exists = count;
            fetch(false);
        }
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void a_mail_that_is_gone_when_it_is_asked_for_keeps_none_of_the_others_back() throws Exception {
        server.body =
                uid -> {
                    server.mails.remove(5L);
                    return server.whole(uid);
                };
        assertThat(fetch(false)).isZero();
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void a_mail_that_is_not_to_be_had_is_asked_for_again_and_comes_when_it_is() throws Exception {
        try (var mailbox = imap(false)) {
            // given
            server.body = uid -> uid == 5 ? "" : server.whole(uid);
            assertThat(mailbox.fetch(harvest(Way.IMAP))).isEqualTo(1);
            // when
            server.body = server::whole;
            // then
            assertThat(mailbox.fetch(harvest(Way.IMAP))).isZero();
            assertThat(kept()).isEqualTo(3);
            assertThat(server.asked(3)).isEqualTo(1);
        }
    }

    @Test
    void a_mail_that_is_too_large_stays_there_and_keeps_none_of_the_others_back() throws Exception {
        server.larger = List.of(5L);
        assertThat(fetch(true)).isEqualTo(1);
        assertThat(kept()).isEqualTo(2);
        assertThat(server.asked(5)).isZero();
        assertThat(server.mails.keySet()).containsExactly(5L);
    }

    @Test
    void a_mail_without_content_is_neither_taken_for_an_empty_one_nor_removed() throws Exception {
        server.body = uid -> uid == 5 ? server.fetched(5, "", 0) : server.whole(uid);
        fetch(true);
        assertThat(kept()).isEqualTo(2);
        assertThat(server.mails.keySet()).containsExactly(5L);
    }

    @Test
    void an_answer_about_another_mail_is_not_taken_for_the_one_that_was_asked_for()
            throws Exception {
        server.body =
                uid ->
                        uid == 5
                                ? server.whole(9).replace("UID 9", "UID 9999") + server.whole(3)
                                : server.whole(3) + server.whole(uid);
        fetch(false);
        assertThat(kept()).isEqualTo(2);
        server.body = server::whole;
        fetch(false);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void a_mail_that_is_longer_than_announced_comes_whole_or_later_and_the_others_now()
            throws Exception {
        server.body =
                uid -> uid == 5 ? server.fetched(5, server.mails.get(5L), 40) : server.whole(uid);
        try {
            fetch(false);
        } catch (MessagingException gaveUp) {
            assertThat(kept()).isLessThan(3);
        }
        server.body = server::whole;
        fetch(false);
        assertThat(kept()).isEqualTo(3);
        assertThat(sizes()).allMatch(size -> size > 150);
    }

    @Test
    void a_server_that_announces_more_than_it_gives_or_says_nothing_is_left_in_time()
            throws Exception {
        for (var answer : new String[] {server.fetched(5, server.mails.get(5L), 9000), null}) {
            server.body = uid -> uid == 5 ? answer : server.whole(uid);
            var sockets = new DeadlineSockets(Duration.ofMillis(700));
            try (var mailbox = new ImapMailbox(source(Protocol.IMAP, false), login(), sockets)) {
                assertThatThrownBy(() -> mailbox.fetch(harvest(Way.IMAP)))
                        .isInstanceOf(MessagingException.class);
            }
        }
        assertThat(kept()).isEqualTo(1);
        server.body = server::whole;
        fetch(false);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void numbers_that_begin_anew_or_mean_nothing_bring_each_mail_once() throws Exception {
        fetch(false);
        // when: another UIDVALIDITY, the same mails under other numbers, and a new one
        server.uidValidity = 2;
        var mails = List.copyOf(server.mails.values());
        server.mails.clear();
        server.mails.putAll(Map.of(1L, mails.get(2), 2L, letter(), 3L, mails.get(0)));
        fetch(false);
        // and then none at all, twice
        server.uidValidity = 0;
        fetch(false);
        server.mails.put(4L, letter());
        fetch(false);
        // then
        assertThat(room.conversations(inbox, 5)).hasSize(5);
    }

    @Test
    void the_account_says_in_plain_words_what_its_server_withholds() {
        server.body = uid -> uid == 5 ? "" : server.whole(uid);
        var root = cast.member("Root", Role.ADMINISTRATOR);
        set(root, true);
        try {
            room.conversations(inbox, 2);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> account(root).problem(), problem -> problem != null);
            assertThat(account(root).problem())
                    .contains("lists a mail without giving what is in it", "Heed asks again");
        } finally {
            set(root, false);
        }
    }

    @Test
    void a_pop3_server_that_counts_refuses_and_empties_keeps_none_of_the_others_back()
            throws Exception {
        // given: four are counted; the second is refused, the third is empty, there is no fourth
        var mails = new ConcurrentSkipListMap<>(Map.of(1, letter(), 2, letter(), 3, ""));
        var refused = new AtomicInteger(2);
        try (var pop3 = pop3(mails, refused)) {
            assertThat(pop(pop3)).isEqualTo(3);
            assertThat(kept()).isEqualTo(1);
            // when
            refused.set(0);
            mails.put(3, letter());
            pop(pop3);
            // then
            assertThat(kept()).isEqualTo(3);
            pop(pop3);
            assertThat(kept()).isEqualTo(3);
        }
    }

    @Test
    void a_mail_that_a_pop3_server_calls_too_large_stays_there_and_keeps_none_of_the_others_back()
            throws Exception {
        var mails = new ConcurrentSkipListMap<>(Map.of(1, letter(), 2, letter(), 3, letter()));
        var sizes = "1 300\r\n2 " + ((40 << 20) + 1) + "\r\n3 99999999999\r\n4 300";
        try (var pop3 = pop3(mails, new AtomicInteger(), sizes)) {
            assertThat(pop(pop3)).isEqualTo(2);
            assertThat(kept()).isEqualTo(2);
            assertThat(pop3.heard).contains("RETR 3").doesNotContain("RETR 2");
        }
    }

    @Test
    void a_mail_that_is_much_larger_than_a_pop3_server_says_is_broken_off_and_left()
            throws Exception {
        var endless = "x".repeat(78).concat("\r\n").repeat((41 << 20) / 80);
        var mails = new ConcurrentSkipListMap<>(Map.of(1, letter(), 2, endless, 3, letter()));
        try (var pop3 = pop3(mails, new AtomicInteger(), "1 300\r\n2 300\r\n3 300")) {
            var harvest = harvest(Way.POP3);
            assertThatThrownBy(() -> pop(pop3, harvest)).isInstanceOf(MessagingException.class);
            assertThat(kept()).isEqualTo(1);
            // when
            assertThat(pop(pop3, harvest)).isEqualTo(2);
            // then
            assertThat(kept()).isEqualTo(2);
        }
    }

    @Test
    void a_pop3_server_that_says_nothing_is_left_in_time() throws Exception {
        try (var silent = new RudeServer("+OK", line -> null);
                var mailbox =
                        new Pop3Mailbox(
                                source(Protocol.POP3, silent.address(), false),
                                login(),
                                new DeadlineSockets(Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> mailbox.fetch(harvest(Way.POP3)))
                    .isInstanceOf(MessagingException.class);
        }
    }

    private static RudeServer pop3(Map<Integer, String> mails, AtomicInteger refused) {
        return pop3(mails, refused, "1 300\r\n2 300\r\n3 300\r\n4 300");
    }

    private static RudeServer pop3(
            Map<Integer, String> mails, AtomicInteger refused, String sizes) {
        return new RudeServer(
                "+OK",
                line -> {
                    var words = line.split(" ");
                    int number =
                            words.length > 1 && words[1].matches("\\d+")
                                    ? Integer.parseInt(words[1])
                                    : 0;
                    return switch (words[0]) {
                        case "STAT" -> "+OK 4 1000";
                        case "UIDL" -> "+OK\r\n1 a\r\n2 b\r\n3 c\r\n4 d\r\n.";
                        case "LIST" -> number == 0 ? "+OK\r\n" + sizes + "\r\n." : "-ERR no";
                        case "RETR" ->
                                number == refused.get() || !mails.containsKey(number)
                                        ? "-ERR not now"
                                        : "+OK\r\n" + mails.get(number) + "\r\n.";
                        default -> words[0].equals("CAPA") ? "-ERR" : "+OK";
                    };
                });
    }

    private int pop(RudeServer pop3) throws Exception {
        return pop(pop3, harvest(Way.POP3));
    }

    private int pop(RudeServer pop3, Harvest harvest) throws Exception {
        var sockets = new DeadlineSockets(Duration.ofSeconds(20));
        try (var mailbox =
                new Pop3Mailbox(source(Protocol.POP3, pop3.address(), false), login(), sockets)) {
            return mailbox.fetch(harvest);
        }
    }

    private int fetch(boolean delete) throws Exception {
        try (var mailbox = imap(delete)) {
            return mailbox.fetch(harvest(Way.IMAP));
        }
    }

    private ImapMailbox imap(boolean delete) throws Exception {
        return new ImapMailbox(
                source(Protocol.IMAP, delete),
                login(),
                new DeadlineSockets(Duration.ofSeconds(20)));
    }

    private Harvest harvest(Way way) {
        return new Harvest(inbox.id(), way, store, rawMails, transaction, clock);
    }

    private FetchingAccount.Source source(Protocol protocol, boolean delete) {
        return source(protocol, server.address(), delete);
    }

    private static FetchingAccount.Source source(Protocol protocol, Server at, boolean delete) {
        return new FetchingAccount.Source(protocol, at, "INBOX", delete, true);
    }

    private static Login login() {
        return new Login("mia", "app-password", false);
    }

    private void set(Viewer.Member root, boolean enabled) {
        var source =
                new FetchingAccount.Source(
                        Protocol.IMAP, server.address(), "INBOX", false, enabled);
        cast.as(
                root,
                () -> {
                    accounts.setFetching(
                            inbox.id(),
                            source,
                            new Credentials.Password("mia", "app-password"),
                            root);
                    return true;
                });
    }

    private FetchingAccount account(Viewer.Member root) {
        return cast.as(root, () -> accounts.fetching(inbox.id()).orElseThrow());
    }

    /** How many mails of this inbox are stored. */
    private int kept() {
        return sizes().size();
    }

    private List<Long> sizes() {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select size from raw_mail where inbox = :inbox")
                                .param("inbox", inbox.id().value())
                                .query(Long.class)
                                .list());
    }
}
