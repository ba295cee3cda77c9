package heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code heed review} prints, and how it ends. */
class ReviewCommandTest {

    private static final String CASE =
            """
            {"id": "c-001", "language": "en", "unknown": [1],
             "now": "2026-03-03T10:15:00+01:00",
             "customer": {"name": "Mia Berg", "formality": "formal", "zone": "Europe/Berlin"},
             "team": {"hours": "Mon-Fri 09:00-17:00", "zone": "Europe/Berlin", "holidays": ["2026-04-03"]},
             "messages": [{"from": "customer", "at": "2026-03-02T18:20:00+01:00", "text": "When?"}],
             "draft": "Dear {{name}}, on Friday."}\
            """
                    .replace("\n", "");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void a_case_is_answered_with_a_line_that_has_every_field_of_the_contract() throws Exception {
        // when
        int status = review(CASE + "\n");
        // then
        assertThat(status).isZero();
        JsonNode review = lines()[0];
        assertThat(review.propertyNames())
                .containsExactly(
                        "id",
                        "language",
                        "millis",
                        "findings",
                        "asks",
                        "promises",
                        "mood",
                        "unchecked");
        JsonNode finding = review.get("findings").get(0);
        assertThat(finding.get("check").asString()).isEqualTo("unfilled-placeholder");
        assertThat(finding.get("level").asString()).isEqualTo("stop");
        assertThat(finding.get("start").asInt()).isEqualTo(5);
        assertThat(finding.get("end").asInt()).isEqualTo(13);
        assertThat(finding.get("text").asString()).isEqualTo("{{name}}");
    }

    @Test
    void a_line_that_is_no_case_is_told_and_the_rest_goes_on() throws Exception {
        // when
        int status =
                review(
                        "{\"id\": \"a\"}\nnonsense\n{\"id\": \"b\", \"messages\": 3, \"draft\": \"\"}\n\n"
                                + CASE);
        // then
        assertThat(status).isEqualTo(1);
        assertThat(lines()).hasSize(4);
        assertThat(lines()[0].get("id").asString()).isEqualTo("a");
        assertThat(lines()[0].get("error").asString()).isEqualTo("messages is missing");
        assertThat(lines()[1].get("id").isNull()).isTrue();
        assertThat(lines()[2].get("error").asString()).isEqualTo("messages is no list");
        assertThat(lines()[3].has("findings")).isTrue();
    }

    @Test
    void spelling_and_grammar_are_looked_at_only_when_asked_for() throws Exception {
        // when
        review(CASE + "\n");
        // then
        assertThat(
                        lines()[0]
                                .get("unchecked")
                                .valueStream()
                                .map(one -> one.get("check").asString()))
                .contains("language-mistake");
        assertThat(run("review", "--language")).isEqualTo(2);
        assertThat(err.toString()).contains("./heed review --language");
    }

    @Test
    void a_file_that_is_not_there_is_said_in_plain_words() {
        assertThat(run("review", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no file ");
    }

    @Test
    void help_says_what_the_command_does() {
        assertThat(run("review", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("one JSON object a line");
    }

    private int review(String cases) throws Exception {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, cases);
        return run("review", file.toString());
    }

    private int run(String... arguments) {
        return Main.commandLine(out).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private JsonNode[] lines() {
        var json = new JsonMapper();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toArray(JsonNode[]::new);
    }
}
