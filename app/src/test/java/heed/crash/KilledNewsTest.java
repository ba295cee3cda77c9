package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The news of a known issue reach each customer once, though the desk is killed meanwhile. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@BesideTheDesk
class KilledNewsTest {

    /** As many customers as {@code -Dheed.news.many=5000} says. */
    private static final int MANY = Integer.getInteger("heed.news.many", 40);

    private static final Duration PATIENCE = Duration.ofMinutes(25);
    private static final String ISSUE =
            """
            {"nextUpdateAt": "2099-01-01T10:00:00Z",
             "texts": [{"language": "en", "title": "Blueprints stay empty", "description": "The canvas is empty."}]}
            """;
    private static final String NEWS =
            """
            {"state": "fixed", "texts": {"en": "your blueprints open again. You need not do anything."}}
            """;
    private static final String REPLIES = "select count(*) from message where kind = 'reply'";

    @TempDir Path data;

    @Test
    void nobody_hears_twice_and_nobody_is_missed_though_the_program_is_killed_in_the_middle()
            throws Exception {
        // given
        try (var program = Program.start(data)) {
            askedByMany(program);
            var token = program.token();
            var issue = id(program.ask("POST", "/api/v1/known-issues", ISSUE, token).body());
            program.execute(
                    "insert into known_issue_link (issue, conversation, proposed, at) select '"
                            + issue
                            + "', id, false, now() from conversation");
            var url = "/api/v1/known-issues/" + issue + "/updates";
            var news = id(program.ask("POST", url, NEWS, token).body());
            writtenBySomebodyElse(program);
            var out =
                    program.ask(
                            "POST",
                            "/api/v1/known-issue-updates/" + news + "/publication",
                            "",
                            token);
            assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
            assertThat(out.body()).contains("\"reached\":" + MANY);
            await().atMost(PATIENCE).until(() -> program.count(REPLIES) >= MANY / 5);
            // when
            program.kill();
        }
        // then it goes on by itself
        try (var program = Program.start(data)) {
            assertThat(program.count(REPLIES)).isLessThan(MANY);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() ->
                            program.count(
                                            "select count(*) from known_issue_delivery where state = 'waiting'")
                                    == 0);
            assertThat(
                            program.count(
                                    "select count(*) from known_issue_delivery where state = 'sent'"))
                    .isEqualTo(MANY);
            assertThat(program.count(REPLIES)).isEqualTo(MANY);
            assertThat(
                            program.count(
                                    """
                                    select count(distinct c.customer)
                                      from message m
                                      join conversation c on c.id = m.conversation
                                     where m.kind = 'reply'
                                    """))
                    .isEqualTo(MANY);
            assertThat(program.count("select count(*) from delivery")).isEqualTo(MANY);
        }
    }

    /** Every tenth customer asked twice. */
    private static void askedByMany(Program program) throws Exception {
        program.execute(
                """
                insert into inbox (name, address, team)
                select 'Support', 'support@example.org', id from team limit 1
                """);
        var token = program.token();
        var inbox = program.texts("select id::text from inbox").getFirst();
        for (int number = 0; number < MANY; number++) {
            ask(program, inbox, number, token);
            if (number % 10 == 0) {
                ask(program, inbox, number, token);
            }
        }
    }

    private static void ask(Program program, String inbox, int number, String token)
            throws Exception {
        var asked =
                """
                {"inbox": "%s", "subject": "Plan", "message": {"text": "The blueprint stays empty."},
                 "customer": {"email": "mia-%d@example.org", "name": "Mia Brandt"}}
                """
                        .formatted(inbox, number);
        var answer = program.ask("POST", "/api/v1/conversations", asked, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void writtenBySomebodyElse(Program program) throws Exception {
        program.execute(
                """
                insert into person (name, email, role)
                values ('Sue Park', 'sue@example.org', 'agent')
                """);
        program.execute(
                "update known_issue_update set person = (select id from person where email = 'sue@example.org')");
    }

    private static String id(String body) {
        return JsonMapper.shared().readTree(body).path("id").asString();
    }
}
