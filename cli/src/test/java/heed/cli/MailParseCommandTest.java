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

/** What {@code heed mail parse} prints, and how it ends. */
class MailParseCommandTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void each_mail_below_the_folder_is_a_line_of_json() throws Exception {
        // given
        write(
                "inbox/bell.eml",
                "From: Mia <mia@EXAMPLE.org>\nTo: help@example.org\nSubject: Bell\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nIt is loose.\n\nSent from my iPhone\n");
        write("saddle.eml", "From: tom@example.org\n\nIt is torn.\n");
        write("notes.txt", "no mail");
        // when
        int status = parse(folder);
        // then
        assertThat(status).isZero();
        JsonNode[] lines = lines();
        assertThat(lines).hasSize(2);
        assertThat(lines[0].get("case").asString()).isEqualTo("inbox/bell");
        assertThat(lines[0].get("fromEmail").asString()).isEqualTo("mia@example.org");
        assertThat(lines[0].get("fromName").asString()).isEqualTo("Mia");
        assertThat(lines[0].get("date").asString()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(lines[0].get("replyText").asString()).isEqualTo("It is loose.");
        assertThat(lines[1].get("case").asString()).isEqualTo("saddle");
    }

    @Test
    void every_field_of_the_contract_is_there_even_when_a_mail_has_nothing() throws Exception {
        // given
        write("empty.eml", "");
        // when
        parse(folder);
        // then
        assertThat(lines()[0].propertyNames())
                .containsExactly(
                        "case",
                        "fromEmail",
                        "fromName",
                        "to",
                        "cc",
                        "replyTo",
                        "subject",
                        "date",
                        "messageId",
                        "inReplyTo",
                        "references",
                        "bodyText",
                        "replyText",
                        "attachments",
                        "autoReply",
                        "suppressAutoReply",
                        "bounce",
                        "bouncedRecipient",
                        "bounceKind",
                        "complaint",
                        "calendar",
                        "language",
                        "warnings",
                        "error");
    }

    @Test
    void an_attachment_is_told_by_name_type_size_and_digest() throws Exception {
        // given
        write(
                "bell.eml",
                "Content-Type: image/png; name=bell.png\nContent-Disposition: attachment\n\nabc");
        // when
        parse(folder);
        // then
        JsonNode attachment = lines()[0].get("attachments").get(0);
        assertThat(attachment.get("name").asString()).isEqualTo("bell.png");
        assertThat(attachment.get("size").asInt()).isEqualTo(3);
        assertThat(attachment.get("sha256").asString())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_folder_that_is_not_there_is_said_in_plain_words() {
        assertThat(parse(folder.resolve("nowhere"))).isNotZero();
        assertThat(err.toString()).startsWith("There is no ");
    }

    @Test
    void help_says_what_the_command_does() {
        assertThat(run("mail", "parse", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("one line of JSON");
    }

    private void write(String name, String mail) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, mail);
    }

    private int parse(Path path) {
        return run("mail", "parse", path.toString());
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
