package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.inbox.Inbox;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MailListenerStoreTest {

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailListener listener;

    private Inbox inbox;

    @BeforeEach
    void anInbox() {
        inbox = cast.inbox(cast.team());
    }

    private SmtpClient client() {
        var client = new SmtpClient(listener.port());
        client.say("EHLO client.example.org");
        return client;
    }

    private Letter letter() {
        return aLetter().from(Cast.unique("mia") + "@example.org").to(inbox.address());
    }

    @Test
    void an_unknown_recipient_is_refused_before_anything_is_sent() {
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            assertThat(client.say("RCPT TO:<nobody@elsewhere.example.org>")).startsWith("550");
            assertThat(client.say("DATA")).startsWith("503");
        }
    }

    @Test
    void whoever_has_dots_where_others_have_none_is_let_in() {
        for (var odd :
                new String[] {"a..b@example.org", "a.@example.org", "\"a..b\"@example.org"}) {
            try (var client = client()) {
                assertThat(client.say("MAIL FROM:<" + odd + ">")).startsWith("250");
            }
        }
    }

    @Test
    void the_tag_of_an_address_is_no_hindrance() {
        try (var client = client()) {
            client.say("MAIL FROM:<>");
            var tagged = inbox.address().replace("@", "+anything@");
            assertThat(client.say("RCPT TO:<" + tagged + ">")).startsWith("250");
        }
    }

    @Test
    void the_largest_size_is_announced_and_a_larger_one_is_refused_at_once() {
        try (var client = new SmtpClient(listener.port())) {
            assertThat(client.say("EHLO client.example.org"))
                    .contains("SIZE 41943040", "STARTTLS", "8BITMIME");
            assertThat(client.say("MAIL FROM:<mia@example.org> SIZE=50000000")).startsWith("552");
        }
    }

    @Test
    void a_mail_that_turns_out_too_large_is_refused_and_the_session_goes_on() {
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            client.say("RCPT TO:<" + inbox.address() + ">");
            client.say("DATA");
            var line = "x".repeat(998) + "\r\n";
            var block = line.repeat(1000);
            for (int i = 0; i < 43; i++) {
                client.write(block);
            }
            assertThat(client.say("\r\n.")).startsWith("552");
            assertThat(
                            client.deliver(
                                    "mia@example.org", List.of(inbox.address()), letter().build()))
                    .startsWith("250");
        }
        room.conversations(inbox, 1);
    }

    @Test
    void mail_is_taken_over_an_encrypted_connection() throws Exception {
        try (var client = client()) {
            assertThat(client.say("STARTTLS")).startsWith("220");
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
            var secure =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket(client.socket, "localhost", 0, true);
            secure.startHandshake();
            client.over(secure);
            client.say("EHLO client.example.org");
            assertThat(
                            client.deliver(
                                    "mia@example.org", List.of(inbox.address()), letter().build()))
                    .startsWith("250");
        }
        room.conversations(inbox, 1);
    }

    @Test
    void a_client_that_hangs_up_in_mid_mail_leaves_nothing_behind() {
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            client.say("RCPT TO:<" + inbox.address() + ">");
            client.say("DATA");
            client.write("Subject: half a mail\r\n\r\nIt should have");
        }
        SmtpClient.send(listener.port(), "mia@example.org", inbox.address(), letter().build());
        room.conversations(inbox, 1);
    }

    @Test
    void a_client_that_hangs_up_in_mid_chunk_leaves_nothing_behind() {
        // given: it announced more than it sent (RFC 3030)
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            client.say("RCPT TO:<" + inbox.address() + ">");
            client.write("BDAT 5000 LAST\r\nSubject: half a mail\r\n\r\nIt should have");
        }
        // when
        SmtpClient.send(listener.port(), "mia@example.org", inbox.address(), letter().build());
        // then
        assertThat(room.conversations(inbox, 1).getFirst().subject())
                .isEqualTo("Where is my parcel?");
    }

    @Test
    void a_mail_in_chunks_arrives_whole() {
        var mail = letter().build().replace("\n", "\r\n");
        var half = mail.length() / 2;
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            client.say("RCPT TO:<" + inbox.address() + ">");
            client.write("BDAT " + half + "\r\n" + mail.substring(0, half));
            assertThat(client.answer()).startsWith("250");
            client.write("BDAT " + (mail.length() - half) + " LAST\r\n" + mail.substring(half));
            assertThat(client.answer()).startsWith("250");
            assertThat(client.say("NOOP")).startsWith("250");
        }
        room.conversations(inbox, 1);
    }

    @Test
    void many_clients_that_say_nothing_do_not_keep_others_out() {
        var silent = IntStream.range(0, 50).mapToObj(i -> client()).toList();
        try {
            assertThat(
                            SmtpClient.send(
                                    listener.port(),
                                    "mia@example.org",
                                    inbox.address(),
                                    letter().build()))
                    .startsWith("250");
        } finally {
            silent.forEach(SmtpClient::close);
        }
    }

    @Test
    void a_dot_at_the_beginning_of_a_line_and_a_second_mail_in_the_first_stay_text() {
        var body =
                "\n.\nMAIL FROM:<eve@example.org>\nRCPT TO:<"
                        + inbox.address()
                        + ">\nDATA\nSubject: smuggled";
        SmtpClient.send(
                listener.port(), "mia@example.org", inbox.address(), letter().text(body).build());
        var only = room.conversations(inbox, 1).getFirst();
        assertThat(only.subject()).isEqualTo("Where is my parcel?");
    }

    @Test
    void a_bare_line_feed_before_a_dot_does_not_end_a_mail() {
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            client.say("RCPT TO:<" + inbox.address() + ">");
            client.say("DATA");
            client.write(
                    "Subject: one\r\nFrom: mia@example.org\r\n\r\ntext\n.\nMAIL FROM:<eve@example.org>\r\n");
            client.write("RCPT TO:<" + inbox.address() + ">\r\n");
            assertThat(client.say("more\r\n.")).startsWith("250");
        }
        room.conversations(inbox, 1);
    }

    @Test
    void nonsense_and_endless_lines_end_the_session_and_nothing_else() {
        try (var client = client()) {
            assertThat(client.say("\u0001\u0002 nonsense")).startsWith("5");
            assertThat(refusal(client)).matches("(?s)(5.*)?");
        }
        assertThat(
                        SmtpClient.send(
                                listener.port(),
                                "mia@example.org",
                                inbox.address(),
                                letter().build()))
                .startsWith("250");
    }

    /**
     * What an endless line is answered with; nothing when the listener has hung up before its end.
     */
    private static String refusal(SmtpClient client) {
        try {
            client.write("MAIL FROM:<" + "x".repeat(100_000) + ">\r\n");
            return client.answer();
        } catch (UncheckedIOException hungUp) {
            return "";
        }
    }

    @Test
    void more_recipients_than_anybody_needs_are_refused() {
        try (var client = client()) {
            client.say("MAIL FROM:<mia@example.org>");
            var last =
                    IntStream.range(0, 101)
                            .mapToObj(i -> client.say("RCPT TO:<" + inbox.address() + ">"))
                            .collect(Collectors.toList())
                            .getLast();
            assertThat(last).startsWith("452");
        }
    }

    @Test
    void a_mail_of_25_megabytes_is_read_whole() {
        var file = "QUJD".repeat(19) + "\n";
        var attachment = file.repeat(25 * (1 << 20) / file.length());
        var mail =
                "From: mia@example.org\nTo: support@example.org\nSubject: large\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\n"
                        + "Content-Type: application/octet-stream; name=large.bin\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + attachment
                        + "\n--b--\n";
        assertThat(SmtpClient.send(listener.port(), "mia@example.org", inbox.address(), mail))
                .startsWith("250");
        var only = room.conversations(inbox, 1).getFirst();
        var files = room.thread(only).getFirst().attachments();
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().size()).isGreaterThan(18L << 20);
    }

    @Test
    void a_thousand_parts_fifty_levels_and_a_line_of_a_million_are_read() {
        var parts =
                IntStream.range(0, 1000)
                        .mapToObj(i ->
                                "--b\nContent-Type: text/x-note; name=n" + i + "\n\nn" + i + "\n")
                        .collect(Collectors.joining());
        var deep =
                IntStream.range(0, 60)
                                .mapToObj(i ->
                                        "Content-Type: multipart/mixed; boundary=b"
                                                + i
                                                + "\n\n--b"
                                                + i
                                                + "\n")
                                .collect(Collectors.joining())
                        + "Content-Type: text/plain\n\ndeep down\n";
        var head = "From: mia@example.org\nMIME-Version: 1.0\n";
        for (var mail :
                List.of(
                        head + "Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n",
                        head + deep,
                        head + "\n" + "word ".repeat(200_000),
                        head + "\n" + "x".repeat(1_000_000),
                        head + "Subject: " + "y".repeat(1_000_000) + "\n\nHello")) {
            var fate = room.fate(room.keep(inbox.address(), mail));
            assertThat(fate.state()).isEqualTo("read");
        }
    }

    /** Trusts whoever it is: the certificate is one that we made ourselves. */
    private static final class AnyCertificate implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
