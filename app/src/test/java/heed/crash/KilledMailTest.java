package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.channel.mail.SmtpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is lost and nobody is answered twice, whatever is killed, whenever. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@BesideTheDesk
class KilledMailTest {

    private static final String INBOX = "support@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @BeforeEach
    void makeAnInbox() throws Exception {
        try (var program = Program.start(data)) {
            program.execute(
                    """
                    insert into inbox (name, address, team)
                    select 'Support', 'support@example.org', id from team limit 1
                    """);
        }
    }

    @Test
    void mail_that_was_acknowledged_survives_the_killing_of_the_program() throws Exception {
        try (var program = Program.start(data)) {
            deliverUntil(program, 60, program::kill);
            program.killDatabase();
        }
        expectAllOfIt();
    }

    @Test
    void mail_that_was_acknowledged_survives_the_killing_of_the_database() throws Exception {
        // given: the program lives on, starts the database again, and takes mail again
        try (var program = Program.start(data)) {
            deliverUntil(program, 60, program::killDatabase);
            await().atMost(PATIENCE).until(() -> deliver(program.smtpPort()).startsWith("250"));
        }
        expectAllOfIt();
    }

    @Test
    void replies_survive_the_killing_of_the_program_and_nobody_is_answered_twice()
            throws Exception {
        // given: forty replies in the outbox, and a mail server that takes its time
        var sink = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sink.start();
        try {
            try (var program = Program.start(data)) {
                deliver(program.smtpPort());
                await().atMost(PATIENCE)
                        .until(() -> program.count("select count(*) from message") == 1);
                program.execute(queueForty(sink.getSmtp().getPort()));
                await().atMost(PATIENCE).until(() -> sink.getReceivedMessages().length >= 5);
                // when
                program.kill();
            }
            try (var program = Program.start(data)) {
                await().atMost(PATIENCE)
                        .until(() ->
                                program.count("select count(*) from delivery where state = 'sent'")
                                        == 40);
            }
            // then
            var ids =
                    Arrays.stream(sink.getReceivedMessages())
                            .map(KilledMailTest::messageId)
                            .toList();
            assertThat(new HashSet<>(ids)).hasSize(40);
            // those that were under way when the program died may come twice, under the same
            // Message-ID
            assertThat(ids.size()).isLessThanOrEqualTo(44);
        } finally {
            sink.stop();
        }
    }

    private void expectAllOfIt() throws Exception {
        try (var program = Program.start(data)) {
            await().atMost(PATIENCE)
                    .until(() ->
                            program.count("select count(*) from raw_mail where state = 'waiting'")
                                    == 0);
            var kept = program.texts("select mail_id from message where kind = 'inbound'");
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(acknowledged.size()).isGreaterThanOrEqualTo(60);
        }
    }

    private void deliverUntil(Program program, int mails, Act act) throws Exception {
        var over = new AtomicBoolean();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                senders.execute(() -> {
                    while (!over.get()) {
                        deliver(program.smtpPort());
                    }
                });
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= mails);
            act.run();
            over.set(true);
        }
    }

    /** The last answer; what was acknowledged with 250 is noted. */
    private String deliver(int port) {
        var id = next.incrementAndGet() + ".killed@example.org";
        try {
            var answer =
                    SmtpClient.send(
                            port,
                            "mia@example.org",
                            INBOX,
                            """
                            From: Mia Brandt <mia@example.org>
                            To: support@example.org
                            Subject: Where is parcel %s?
                            Message-ID: <%s>

                            It should have come on Monday.
                            """
                                    .formatted(id, id));
            if (answer.startsWith("250")) {
                acknowledged.add(id);
            }
            return answer;
        } catch (RuntimeException gone) {
            return "";
        }
    }

    private static String queueForty(int port) {
        return """
        insert into mail_sending (inbox, host, port, security)
        select id, '127.0.0.1', %d, 'none' from inbox;
        with written as (
            insert into message (conversation, kind, at, person, from_name, from_address, recipients, subject, body, mail_id)
            select c.id, 'reply', now(), p.id, 'Ada', 'support@example.org', array['mia@example.org'], 'Re: parcel',
                   'It comes tomorrow.', 'reply.' || n || '@example.org'
              from generate_series(1, 40) n, conversation c, person p
            returning id, conversation
        )
        insert into delivery (message, inbox, state, due_at)
        select w.id, c.inbox, 'queued', now()
          from written w
          join conversation c on c.id = w.conversation;
        """
                .formatted(port);
    }

    private static String messageId(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Act {
        void run() throws Exception;
    }
}
