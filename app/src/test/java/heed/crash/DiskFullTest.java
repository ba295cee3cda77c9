package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heed.channel.mail.SmtpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No room on the disk: nothing is promised that cannot be kept, and nothing has to be restarted.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@BesideTheDesk
class DiskFullTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DISK_MEGABYTES = 400;

    @TempDir Path data;

    private final Set<String> acknowledged = new HashSet<>();
    private final Random random = new Random(20261122);
    private String known = "";
    private int next;

    @BeforeEach
    void aMachineThatLendsDisks() throws Exception {
        assumeTrue(
                Program.hasSmallDisks(data),
                "This machine lets nobody mount a small disk (unshare --mount): not tried here.");
    }

    @Test
    void a_full_disk_is_said_to_be_full_loses_nothing_and_all_goes_on_when_there_is_room()
            throws Exception {
        try (var program = Program.startOnSmallDisk(data, DISK_MEGABYTES)) {
            // given
            program.execute(
                    """
                    insert into inbox (name, address, team)
                    select 'Support', 'support@example.org', id from team limit 1
                    """);
            assertThat(deliver(program)).startsWith("250");
            await().atMost(PATIENCE)
                    .until(() -> program.count("select count(*) from conversation") == 1);
            var token = program.token();
            var filler = program.fillDisk();

            // when, then
            assertThat(lastAnswer(program)).matches("45[12] .*");
            var refused = lastNote(program, token);
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("The disk of this desk is full");

            // and when even the database has gone, and finds no room to come back
            program.killDatabase();
            await().atMost(PATIENCE).until(() -> program.output().contains("does not start again"));
            assertThat(deliver(program)).startsWith("451");
            Files.delete(filler);

            // then
            await().atMost(PATIENCE).until(() -> deliver(program).startsWith("250"));
            assertThat(note(program, token).statusCode()).isEqualTo(201);
            await().atMost(PATIENCE)
                    .until(() ->
                            program.count("select count(*) from raw_mail where state <> 'read'")
                                    == 0);
            assertThat(program.texts("select mail_id from message where kind = 'inbound'"))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
        }
    }

    /** The answer to the first mail that is not taken any more. */
    private String lastAnswer(Program program) {
        for (int i = 0; i < 100; i++) {
            var answer = deliver(program);
            if (!answer.startsWith("250")) {
                return answer;
            }
        }
        return "100 mails were taken on a full disk";
    }

    private HttpResponse<String> lastNote(Program program, String token) throws Exception {
        HttpResponse<String> answer = note(program, token);
        for (int i = 0; i < 200 && answer.statusCode() == 201; i++) {
            answer = note(program, token);
        }
        return answer;
    }

    private HttpResponse<String> note(Program program, String token) throws Exception {
        var id = conversation(program);
        return program.ask(
                "POST",
                "/api/v1/conversations/" + id + "/notes",
                "{\"text\": \"" + noise(140_000) + "\"}",
                token);
    }

    private String conversation(Program program) throws Exception {
        if (known.isEmpty()) {
            known = program.texts("select id from conversation order by id").getFirst();
        }
        return known;
    }

    private String noise(int bytes) {
        var noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getEncoder().encodeToString(noise);
    }

    private String deliver(Program program) {
        var id = ++next + ".full@example.org";
        var answer =
                SmtpClient.send(
                        program.smtpPort(),
                        "mia@example.org",
                        "support@example.org",
                        """
                        From: Mia Brandt <mia@example.org>
                        To: support@example.org
                        Subject: Where is parcel %s?
                        Message-ID: <%s>

                        %s
                        """
                                .formatted(id, id, noise(600_000).replaceAll("(.{76})", "$1\n")));
        if (answer.startsWith("250")) {
            acknowledged.add(id);
        }
        return answer;
    }
}
