package heed.channel.mailbox;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import heed.channel.mail.RawMails;
import heed.channel.mail.Way;
import heed.conversation.State;
import heed.inbox.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand mails that waited, in any order: none is lost, none is threaded wrongly. */
@DeskTest
class BacklogStoreTest {

    private static final int MAILS = 1000;

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired FetchingStore store;
    @Autowired RawMails rawMails;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private final Random random = new Random(20261122);
    private final Instant first = Instant.now().minus(Duration.ofDays(4));

    @Test
    void a_thousand_waiting_mails_in_any_order_make_the_conversations_that_they_are()
            throws Exception {
        // given
        var inbox = cast.inbox(cast.team());
        var threads = new ArrayList<List<Written>>();
        for (int left = MAILS; left > 0; left -= threads.getLast().size()) {
            threads.add(thread(inbox, Math.min(left, 1 + random.nextInt(15))));
        }
        var backlog = threads.stream().flatMap(List::stream).collect(Collectors.toList());
        Collections.shuffle(backlog, random);
        // when
        fetch(inbox, backlog);
        await().atMost(Duration.ofMinutes(3)).until(() -> waiting(inbox) == 0);
        // then
        var expected =
                threads.stream()
                        .map(thread -> thread.stream().map(Written::id).collect(Collectors.toSet()))
                        .collect(Collectors.toSet());
        var living =
                room.conversations(inbox).stream()
                        .filter(one -> one.state() != State.MERGED)
                        .toList();
        Set<Set<String>> found = new HashSet<>();
        for (var conversation : living) {
            var thread = room.thread(conversation);
            assertThat(thread).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(conversation.messages()).isEqualTo(thread.size());
            assertThat(conversation.excerpt()).isEqualTo(thread.getLast().body());
            found.add(thread.stream().map(one -> one.mailId()).collect(Collectors.toSet()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(living).hasSameSizeAs(expected);
    }

    private record Written(String id, Letter letter) {}

    /** A tree of answers between Mia, the desk and now and then Bob, who was copied. */
    private List<Written> thread(Inbox inbox, int size) {
        var mia = Cast.unique("mia") + "@example.org";
        var bob = Cast.unique("bob") + "@example.org";
        boolean copied = random.nextInt(4) == 0;
        var mails = new ArrayList<Written>();
        var ways = new ArrayList<List<String>>();
        for (int i = 0; i < size; i++) {
            var id = Cast.unique("backlog") + "@example.org";
            boolean bobs = copied && i > 0 && random.nextInt(3) == 0;
            var letter =
                    aLetter()
                            .id(id)
                            .from(bobs ? bob : mia)
                            .to(inbox.address())
                            .with("Date", dated(first.plus(Duration.ofHours(2L * i))))
                            .text("Words number " + i + " of " + mia);
            if (copied) {
                letter.with("Cc", bobs ? mia : bob);
            }
            List<String> way = new ArrayList<>();
            if (i > 0) {
                int parent = Math.max(0, i - 1 - random.nextInt(3));
                way.addAll(ways.get(parent));
                way.add(mails.get(parent).id());
                if (random.nextBoolean()) {
                    letter.inReplyTo(way.getLast());
                } else {
                    letter.with("References", "<" + String.join("> <", way) + ">");
                }
            }
            ways.add(way);
            mails.add(new Written(id, letter));
        }
        return mails;
    }

    private static String dated(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private void fetch(Inbox inbox, List<Written> backlog) throws Exception {
        try (var server = new LyingImap()) {
            long uid = 1;
            for (var one : backlog) {
                server.mails.put(uid++, one.letter().build().replace("\n", "\r\n"));
            }
            var source =
                    new FetchingAccount.Source(
                            Protocol.IMAP, server.address(), "INBOX", false, true);
            try (var mailbox =
                    new ImapMailbox(
                            source,
                            new Login("mia", "secret", false),
                            new DeadlineSockets(Duration.ofMinutes(2)))) {
                mailbox.fetch(
                        new Harvest(inbox.id(), Way.IMAP, store, rawMails, transaction, clock));
            }
        }
    }

    private long waiting(Inbox inbox) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "select count(*) from raw_mail where inbox = :inbox and state = 'waiting'")
                                .params(Map.of("inbox", inbox.id().value()))
                                .query(Long.class)
                                .single());
    }
}
