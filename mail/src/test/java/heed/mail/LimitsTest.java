package heed.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mail.mime.Limits;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that can be sent makes the reader run long, deep or out of memory. */
class LimitsTest {

    private static final String HEAD =
            "From: mia@example.org\nSubject: Too much\nMIME-Version: 1.0\n";

    @Test
    void a_thousand_parts_are_read_and_no_more() {
        // given
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: image/png\n\nx\n".repeat(5000)
                        + "--b--\n";
        // when
        InboundMail read = read(mail);
        // then
        assertThat(read.attachments()).hasSizeBetween(990, 1000);
        assertThat(read.warnings()).contains("too many parts, the rest is cut");
    }

    @Test
    void fifty_levels_are_entered_and_no_more() {
        // given
        var mail = new StringBuilder(HEAD);
        for (int level = 0; level < 500; level++)
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("x\n\n--b")
                    .append(level)
                    .append("x\n");
        mail.append("\nat the bottom\n");
        // when
        InboundMail read = read(mail.toString());
        // then
        assertThat(read.error()).isNull();
        assertThat(read.warnings()).contains("nested too deeply, the rest is cut");
    }

    @Test
    void mails_attached_to_attached_mails_end_somewhere() {
        // given
        String mail = HEAD + "Content-Type: message/rfc822\n\n".repeat(5000) + "\nat the bottom\n";
        // when, then
        assertThat(read(mail).warnings()).contains("nested too deeply, the rest is cut");
    }

    @Test
    void a_line_of_a_million_characters_is_text_like_any_other() {
        // given
        String line = "> wrote: ".repeat(125_000);
        // when
        InboundMail read = read(HEAD + "\n" + line + "\n");
        // then
        assertThat(read.bodyText()).hasSizeGreaterThan(1_000_000);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void html_nested_without_end_is_read() {
        // given
        String mail =
                HEAD
                        + "Content-Type: text/html\n\n"
                        + "<div><table><tr><td>".repeat(20_000)
                        + "at the bottom";
        // when
        InboundMail read = read(mail);
        // then
        assertThat(read.error()).isNull();
        assertThat(read.bodyText()).contains("at the bottom");
    }

    @Test
    void a_header_of_megabytes_does_not_hold_up_the_rest() {
        // given
        String mail =
                HEAD
                        + "To: "
                        + "\"Mia\" <mia@example.org>,\n ".repeat(50_000)
                        + "tom@example.org\nReferences: "
                        + "<a@example.org>\n ".repeat(50_000)
                        + "<b@example.org>\n\nHello\n";
        // when
        InboundMail read = read(mail);
        // then
        assertThat(read.bodyText()).isEqualTo("Hello\n");
    }

    @Test
    void what_is_larger_than_the_limit_is_cut_with_a_warning() {
        // given
        var reader = new MailReader(new Limits(1000, 10, 5, Duration.ofSeconds(1)));
        // when
        InboundMail read =
                reader.read(
                        (HEAD + "\n" + "Hello\n".repeat(1000)).getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(read.bodyText()).startsWith("Hello\n").hasSizeLessThan(1000);
        assertThat(read.warnings()).contains("larger than can be read, the rest is cut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a ",
                "-",
                "> ",
                "<",
                "\"",
                "(",
                "=?utf-8?Q?",
                "From: ",
                "On 1 Jan 2026 at 9:00, ",
                "http://a ",
                "begin 644 x\n",
                "\u00a0",
                "{\"a\":",
                "wrote: "
            })
    void nothing_repeated_a_million_times_holds_up_the_reader(String piece) {
        // given
        String flood = piece.repeat(1_000_000 / piece.length());
        String plain = HEAD + "To: " + flood.replace('\n', ' ') + "\n\n" + flood;
        String daemon =
                "From: MAILER-DAEMON@example.org\nContent-Type: text/html\nSubject: "
                        + flood.replace('\n', ' ')
                        + "\n\n"
                        + flood;
        long startedAt = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        // when
        InboundMail first = read(plain);
        InboundMail second = read(daemon);
        // then
        assertThat(first.error()).isNull();
        assertThat(second.error()).isNull();
        assertThat(
                        Duration.ofNanos(
                                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                                        - startedAt))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_text_of_very_many_lines_is_kept_to_the_last() {
        // given
        String text = "The bell is loose.\n".repeat(30_000) + "At last.";
        // when, then
        assertThat(read(HEAD + "\n" + text).replyText()).endsWith("At last.");
    }

    @Test
    void no_bytes_at_all_are_a_mail_too() {
        assertThat(new MailReader().read(new byte[0]).error()).isNull();
    }

    private static InboundMail read(String mail) {
        return new MailReader().read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
