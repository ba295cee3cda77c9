package heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code heed audit} says, writes, and how it ends. */
class AuditCommandTest {

    private static final String MAIL =
            """
            From: Mia Brandt <mia@post.example.org>
            To: support@shop.example.org
            Subject: Order 5
            Date: Mon, 02 Mar 2026 10:00:00 +0100
            Message-ID: <1@post.example.org>

            When does order 5 arrive?
            """;
    private static final String REPLY =
            """
            From: Ada Okoye <ada@shop.example.org>
            To: Mia Brandt <mia@post.example.org>
            Subject: Re: Order 5
            Date: Mon, 02 Mar 2026 12:00:00 +0100
            Message-ID: <2@shop.example.org>
            In-Reply-To: <1@post.example.org>

            Dear {{name}}, thank you for asking. It arrives on Tuesday.
            """;

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void a_folder_of_mails_becomes_a_page_and_its_json() throws Exception {
        // given
        Path mails = mails();
        Path page = folder.resolve("report.html");
        // when
        int status =
                run(
                        "audit",
                        mails.toString(),
                        "--us",
                        "shop.example.org",
                        "--out",
                        page.toString());
        // then
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "1 replies in 1 conversations were read. The report is "
                                + page
                                + ", for programs report.json.");
        assertThat(page).content().contains("{{name}}");
        assertThat(folder.resolve("report.json")).content().contains("\"replies\":1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_no_mailbox_is_said_and_nothing_is_written() throws Exception {
        // given
        Path page = folder.resolve("report.html");
        // when
        int status =
                run(
                        "audit",
                        folder.resolve("nowhere").toString(),
                        "--us",
                        "example.org",
                        "--out",
                        page.toString());
        // then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no file or folder ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whoever_is_not_in_the_mailbox_is_told_who_is() throws Exception {
        // when
        int status =
                run(
                        "audit",
                        mails().toString(),
                        "--us",
                        "wrong.example.net",
                        "--out",
                        folder.resolve("x.html").toString());
        // then
        assertThat(status).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "Nobody of wrong.example.net wrote", "post.example.org, shop.example.org");
    }

    @Test
    void a_mailbox_without_what_was_sent_is_said_to_lack_it() throws Exception {
        // given
        Path mails = mails();
        Files.writeString(
                mails.resolve("a.eml"),
                REPLY.replace("mia@post", "sean@post").replaceAll("In-Reply-To.*\n", ""));
        // when
        int status =
                run(
                        "audit",
                        mails.toString(),
                        "--us",
                        "shop.example.org",
                        "--out",
                        folder.resolve("x.html").toString());
        // then
        assertThat(status).isEqualTo(3);
        assertThat(err.toString()).contains("None of the 1 conversations", "Does the export hold");
    }

    @Test
    void what_cannot_be_read_of_the_options_is_named() throws Exception {
        String mails = mails().toString();
        assertThat(run("audit", mails)).isEqualTo(2);
        assertThat(run("audit", mails, "--us", "example.org", "--hours", "whenever")).isEqualTo(2);
        assertThat(run("audit", mails, "--us", "example.org", "--zone", "Mars/Olympus"))
                .isEqualTo(2);
        assertThat(run("audit", mails, "--us", "example.org", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--us",
                        "--hours cannot be read: “whenever”",
                        "--zone is not known: “Mars/Olympus”",
                        "The page cannot be written")
                .contains("Try: heed audit --help");
    }

    @Test
    void the_help_tells_how_it_ends() {
        // when
        int status = run("audit", "--help");
        // then
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Exit status:", "3   there is mail", "--by-agent", "Mon-Fri");
    }

    private Path mails() throws IOException {
        Path mails = Files.createDirectories(folder.resolve("mails"));
        Files.writeString(mails.resolve("a.eml"), REPLY);
        Files.writeString(mails.resolve("b.eml"), MAIL);
        return mails;
    }

    private int run(String... arguments) {
        return Main.commandLine(out).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
