package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.channel.mail.SmtpClient;
import heed.channel.mailbox.RudeServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that does not answer for longer than anybody waits, though nobody has killed it: pages
 * and senders get an answer in time, nothing is restarted, and afterwards all goes on.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@BesideTheDesk
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration IN_TIME = Duration.ofSeconds(25);

    @TempDir Path data;

    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void while_the_database_sleeps_all_are_told_and_afterwards_nothing_was_lost_or_sent_twice()
            throws Exception {
        try (var program = Program.start(data, Map.of("HEED_DATABASE_PATIENCE", "3s"));
                var customers = RudeServer.smtp(this::waits, "250 taken")) {
            // given a reply that a mail server is just about to take
            addInbox(program, customers.port());
            assertThat(deliver(program, "first")).startsWith("250");
            await().atMost(PATIENCE)
                    .until(() -> program.count("select count(*) from message") == 1);
            var cookie = program.signIn();
            assertThat(program.page("/lists/unassigned", cookie).statusCode()).isEqualTo(200);
            reply(program);
            await().atMost(PATIENCE).until(() -> customers.heard.contains("."));
            long server = program.databaseProcess().orElseThrow().pid();

            // when the server takes nobody new, though its sessions go on
            program.signalServer("STOP");

            // then
            assertThat(program.ask("GET", "/readyz", "").statusCode()).isEqualTo(503);

            // and when nothing answers any more
            program.signalDatabase("STOP");
            mayAnswer.countDown();

            // then
            var began = Instant.now();
            var page = program.page("/lists/unassigned", cookie);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The database cannot be reached just now");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("text/html");
            assertThat(deliver(program, "second")).startsWith("451");
            assertThat(Duration.between(began, Instant.now())).isLessThan(IN_TIME);

            await().atMost(PATIENCE)
                    .until(() -> program.ask("GET", "/readyz", "").statusCode() == 503);

            // and when
            program.signalDatabase("CONT");

            // then
            await().atMost(PATIENCE)
                    .until(() -> program.page("/lists/unassigned", cookie).statusCode() == 200);
            await().atMost(PATIENCE).until(() -> deliver(program, "second").startsWith("250"));
            await().atMost(PATIENCE)
                    .until(() -> program.texts("select state from delivery").contains("sent"));
            assertThat(customers.heard.stream().filter(line -> line.equals("."))).hasSize(1);
            await().atMost(PATIENCE)
                    .until(() ->
                            program.count("select count(*) from message where kind = 'inbound'")
                                    == 2);
            assertThat(program.databaseProcess().orElseThrow().pid()).isEqualTo(server);
            assertThat(program.output()).doesNotContain("starting it again");
        }
    }

    /** Until it may, the server does not say that it has taken the mail. */
    private boolean waits(String line) {
        if (line.equals(".")) {
            try {
                return mayAnswer.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    private static void addInbox(Program program, int port) throws Exception {
        program.execute(
                """
                with support as (
                    insert into inbox (name, address, team)
                    select 'Support', 'support@example.org', id from team limit 1
                    returning id)
                insert into mail_sending (inbox, host, port, security)
                select id, '127.0.0.1', %d, 'none' from support
                """
                        .formatted(port));
    }

    private static void reply(Program program) throws Exception {
        var id = program.texts("select id from conversation").getFirst();
        var answer =
                program.ask(
                        "POST",
                        "/api/v1/conversations/" + id + "/replies",
                        "{\"text\": \"It comes tomorrow.\"}",
                        program.token());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static String deliver(Program program, String word) {
        return SmtpClient.send(
                program.smtpPort(),
                "mia@example.org",
                "support@example.org",
                """
                From: Mia Brandt <mia@example.org>
                To: support@example.org
                Subject: The %s parcel
                Message-ID: <%s@example.org>

                It should have come on Monday.
                """
                        .formatted(word, word));
    }
}
