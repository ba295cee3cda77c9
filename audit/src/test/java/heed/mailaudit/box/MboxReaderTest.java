package heed.mailaudit.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxReaderTest {

    private static final String FROM = "From mia@example.org Tue Mar  3 09:15:00 2026\n";
    private static final String HEAD = "From: Mia <mia@example.org>\nSubject: Where is it?\n\n";

    @TempDir private Path folder;

    @Test
    void mails_are_cut_at_the_lines_that_begin_one() throws Exception {
        // when
        List<FoundMail> mails = read(FROM + HEAD + "One.\n\n" + FROM + HEAD + "Two.\n");
        // then
        assertThat(mails).hasSize(2);
        assertThat(text(mails.get(0))).isEqualTo(HEAD + "One.\n\n");
        assertThat(text(mails.get(1))).isEqualTo(HEAD + "Two.\n");
        assertThat(mails.get(0).arrived()).isEqualTo(Instant.parse("2026-03-03T09:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From - Tue Mar 03 09:15:00 2026",
                "From 1766@xxx Tue Mar 03 09:15:00 +0000 2026",
                "From \"Mia Brandt\" Tue Mar  3 09:15:00 2026",
                "From mia@example.org Tue, 3 Mar 2026 09:15:00 +0100",
                "From mia@example.org  Tue Mar  3 09:15:00 CET 2026",
                "From MAILER-DAEMON Tue Mar  3 09:15:00 2026",
                "From mia@example.org"
            })
    void a_mail_begins_as_programs_write_it(String line) throws Exception {
        assertThat(read(line + "\n" + HEAD + "One.\n\n" + line + "\n" + HEAD + "Two.\n"))
                .hasSize(2);
    }

    @Test
    void a_sentence_that_begins_with_from_begins_no_mail() throws Exception {
        // given
        String body = "Hello.\n\nFrom now on I write to you each Tue.\n\nFrom: is a field.\n";
        // when, then
        assertThat(read(FROM + HEAD + body))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail)).endsWith(body));
    }

    @Test
    void a_quoted_beginning_loses_one_sign() throws Exception {
        // when
        List<FoundMail> mails = read(FROM + HEAD + ">From here\n>>From there\n> From me\n");
        // then
        assertThat(text(mails.getFirst())).isEqualTo(HEAD + "From here\n>From there\n> From me\n");
    }

    @Test
    void a_length_that_is_right_is_believed_though_a_mail_seems_to_begin() throws Exception {
        // given
        String body = "I forward the mailbox:\n\n" + FROM + HEAD + "Inner.\n";
        String mbox =
                FROM
                        + "Content-Length: "
                        + body.length()
                        + "\n"
                        + HEAD
                        + body
                        + "\n"
                        + FROM
                        + HEAD
                        + "Two.\n";
        // when
        List<FoundMail> mails = readFile(mbox);
        // then
        assertThat(mails).hasSize(2);
        assertThat(text(mails.getFirst())).contains("Inner.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "999999", "99999999999999", "-5", "many"})
    void a_length_that_is_wrong_is_not(String length) throws Exception {
        // given
        String mbox =
                FROM
                        + "Content-Length: "
                        + length
                        + "\n"
                        + HEAD
                        + "One, two, three.\n\n"
                        + FROM
                        + HEAD
                        + "Two.\n";
        // when, then
        assertThat(readFile(mbox)).hasSize(2);
    }

    @Test
    void a_line_without_end_takes_no_more_memory_than_is_kept_of_a_mail() throws Exception {
        // given
        long length = 300L * 1024 * 1024;
        String after = "\n\n" + FROM + HEAD + "Two.\n";
        // when
        List<FoundMail> mails = read(endless(FROM + HEAD, length, after));
        // then
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().bytes()).hasSize(FoundMail.KEPT_BYTES);
        assertThat(mails.getLast().readBytes())
                .isEqualTo(2L * (FROM + HEAD).length() + length + "\n\nTwo.\n".length());
    }

    @Test
    void line_ends_of_windows_are_borne() throws Exception {
        // given
        String mbox = (FROM + HEAD + "One.\n\n" + FROM + HEAD + "Two.\n").replace("\n", "\r\n");
        // when, then
        assertThat(read(mbox)).hasSize(2);
    }

    @Test
    void a_mailbox_cut_in_the_middle_gives_what_is_there() throws Exception {
        assertThat(read(FROM + HEAD + "One.\n\n" + FROM + "From: Mia <mia@exam")).hasSize(2);
    }

    private static List<FoundMail> read(String mbox) throws IOException {
        return read(new ByteArrayInputStream(mbox.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FoundMail> read(InputStream in) throws IOException {
        List<FoundMail> mails = new ArrayList<>();
        new MboxReader(in, null).read(mails::add);
        return mails;
    }

    private List<FoundMail> readFile(String mbox) throws IOException {
        Path file = Files.writeString(folder.resolve("x.mbox"), mbox);
        List<FoundMail> mails = new ArrayList<>();
        try (var channel = FileChannel.open(file)) {
            new MboxReader(Channels.newInputStream(channel), channel).read(mails::add);
        }
        return mails;
    }

    private static InputStream endless(String before, long length, String after) {
        var head = new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8));
        var tail = new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8));
        InputStream line =
                new InputStream() {
                    private long left = length;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] target, int from, int most) {
                        int count = (int) Math.min(most, left);
                        if (count <= 0) return -1;
                        Arrays.fill(target, from, from + count, (byte) 'x');
                        left -= count;
                        return count;
                    }
                };
        return new SequenceInputStream(new SequenceInputStream(head, line), tail);
    }

    private static String text(FoundMail mail) {
        return new String(mail.bytes(), StandardCharsets.UTF_8);
    }
}
