package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes to many writes to each of them once, though the desk is killed meanwhile. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@BesideTheDesk
class KilledBulkTest {

    /** As many as {@code -Dheed.bulk.many=1000} says. */
    private static final int MANY = Integer.getInteger("heed.bulk.many", 40);

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String WORDS =
            "Dear Mia,\n\nyour parcel left us this morning and arrives on Friday.\n\nKind regards\nAda";

    @TempDir Path data;

    @Test
    void each_of_many_is_answered_once_though_the_program_is_killed_in_the_middle()
            throws Exception {
        // given
        String run;
        try (var program = Program.start(data)) {
            askedByMany(program);
            var ids = String.join(",", program.texts("select id::text from conversation"));
            var form = "act=reply:these&key=once&text=" + encoded(WORDS) + "&id=" + ids;
            var begun = program.form("/bulk", form, program.signIn());
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
            run = begun.headers().firstValue("Location").orElseThrow();
            await().atMost(PATIENCE).until(() -> replies(program) >= MANY / 5);
            // when
            program.kill();
        }
        // then it goes on by itself
        try (var program = Program.start(data)) {
            assertThat(replies(program)).isLessThan(MANY);
            var page = run.replaceFirst("^https?://[^/]+", "");
            var cookie = program.signIn();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> program.page(page, cookie).body().contains("All is settled"));
            assertThat(program.page(page, cookie).body()).contains(MANY + " of " + MANY + " done");
            assertThat(replies(program)).isEqualTo(MANY);
            assertThat(
                            program.count(
                                    "select count(distinct conversation) from message where kind = 'reply'"))
                    .isEqualTo(MANY);
            assertThat(program.count("select count(*) from delivery")).isEqualTo(MANY);
        }
    }

    private static void askedByMany(Program program) throws Exception {
        program.execute(
                """
                insert into inbox (name, address, team)
                select 'Support', 'support@example.org', id from team limit 1
                """);
        var token = program.token();
        var inbox = program.texts("select id::text from inbox").getFirst();
        for (int number = 0; number < MANY; number++) {
            var asked =
                    """
                    {"inbox": "%s", "subject": "Parcel", "message": {"text": "Where is it?"},
                     "customer": {"email": "mia-%d@example.org", "name": "Mia Brandt"}}
                    """
                            .formatted(inbox, number);
            var answer = program.ask("POST", "/api/v1/conversations", asked, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static long replies(Program program) throws Exception {
        return program.count("select count(*) from message where kind = 'reply'");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
