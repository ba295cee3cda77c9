package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.channel.mail.SmtpClient;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails beyond what anybody sends, all at once, through the whole way in to the page, in the memory
 * that {@code ./heed run} gives.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@BesideTheDesk
class HeavyMailTest {

    private static final String HEAD =
            "From: Mia Brandt <mia@example.org>\nTo: support@example.org\nMIME-Version: 1.0\n";

    @TempDir Path data;

    @Test
    void heavy_mails_at_once_are_taken_read_and_shown_in_the_memory_that_there_is()
            throws Exception {
        try (var program = Program.start(data)) {
            // given
            program.execute(
                    """
                    insert into inbox (name, address, team)
                    select 'Support', 'support@example.org', id from team limit 1
                    """);
            // when
            var mails = heavyMails();
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ArrayList<java.util.concurrent.Future<String>>();
                mails.forEach((subject, mail) ->
                        answers.add(
                                senders.submit(
                                        () -> send(program, "Subject: " + subject + "\n" + mail))));
                for (var answer : answers) {
                    assertThat(answer.get()).startsWith("250");
                }
            }
            // then
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            program.count("select count(*) from raw_mail where state = 'read'")
                                    == mails.size());
            var cookie = program.signIn();
            for (var number : program.texts("select number from conversation")) {
                var page = program.page("/conversations/" + number, cookie);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body().length()).isLessThan(8_000_000);
            }
            for (var id : program.texts("select id from attachment order by size desc limit 3")) {
                assertThat(program.page("/attachments/" + id, cookie).statusCode())
                        .isIn(200, 302, 303);
            }
            assertThat(program.texts("select subject from conversation"))
                    .containsExactlyInAnyOrderElementsOf(mails.keySet());
            assertThat(program.count("select max(attempts) from raw_mail")).isEqualTo(1);
            assertThat(program.output()).doesNotContain("OutOfMemoryError", "StackOverflowError");
        }
    }

    private static Map<String, String> heavyMails() throws Exception {
        var mails = new LinkedHashMap<String, String>();
        for (int i = 1; i <= 2; i++) {
            mails.put("25 MB, number " + i, large(i));
        }
        mails.put("a thousand parts", parts(1000));
        mails.put("fifty levels", deep(50));
        mails.put("a line of a million characters", HEAD + "\n" + "word ".repeat(200_000));
        mails.put("a zip bomb", attached("bomb.zip", bomb()));
        mails.put(
                "HTML without end",
                HEAD
                        + "Content-Type: text/html\n\n"
                        + "<div><table><tr><td><b><blockquote>\n".repeat(20_000)
                        + "at the bottom");
        return mails;
    }

    private static String large(int number) {
        var line = ("QUJ" + number).repeat(19) + "\n";
        return attachment("large.bin", line.repeat(25 * (1 << 20) / line.length()));
    }

    private static String attached(String name, byte[] content) {
        return attachment(name, Base64.getMimeEncoder().encodeToString(content));
    }

    private static String attachment(String name, String base64) {
        return HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\n"
                + "Content-Type: application/octet-stream; name="
                + name
                + "\nContent-Transfer-Encoding: base64\n\n"
                + base64
                + "\n--b--\n";
    }

    private static String parts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "--b\nContent-Type: text/x-note; name=n" + i + "\n\nn" + i + "\n")
                .collect(
                        Collectors.joining(
                                "",
                                HEAD + "Content-Type: multipart/mixed; boundary=b\n\n",
                                "--b--\n"));
    }

    private static String deep(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(
                        i -> "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n")
                .collect(Collectors.joining("", HEAD, "Content-Type: text/plain\n\ndeep down\n"));
    }

    /** A gigabyte of nothing in a megabyte, that in some kilobytes. */
    private static byte[] bomb() throws Exception {
        var inner = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("nothing"));
            for (int i = 0; i < 256; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        var outer = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(outer)) {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("inner-" + i + ".zip"));
                zip.write(inner.toByteArray());
            }
        }
        return outer.toByteArray();
    }

    private static String send(Program program, String mail) {
        return SmtpClient.send(program.smtpPort(), "mia@example.org", "support@example.org", mail);
    }
}
