package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent in pieces, without a word of how much it will be. */
@DeskTest
class RequestBoundsPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";

    /** With what the buffers of both ends of a connection hold before anybody reads it. */
    private static final long MOST_TAKEN = 24 << 20;

    private static final String FIRST_FILE =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";

    @Autowired Cast cast;
    @Autowired Api api;
    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST   | /sign-in
                    POST   | /welcome/nobody
                    POST   | /error
                    POST   | /api/v1/tokens
                    POST   | /api/v1/conversations
                    PUT    | /sign-in
                    DELETE | /lists/team
                    """)
    void a_stranger_may_send_little_however_they_send_it(String method, String path) {
        for (var type : new String[] {FORM, FILES, "application/json"}) {
            var sent = new Sent(method, path, type, "");
            assertThat(sent.answer).as(type).matches("(?s)HTTP/1.1 [34].*");
            assertThat(sent.bytes).as(type).isLessThan(MOST_TAKEN);
        }
    }

    @Test
    void somebody_who_works_here_is_told_that_it_was_too_large() {
        // given
        var cookie = api.cookie(cast.ada(cast.team()));
        // when
        for (var type : new String[] {FORM, FILES}) {
            var sent = new Sent("POST", "/settings/profile", type, "Cookie: " + cookie + "\r\n");
            // then
            assertThat(sent.answer)
                    .as(type)
                    .startsWith("HTTP/1.1 413")
                    .contains("This is larger than Heed takes in one piece.", "<h1");
        }
    }

    @Test
    void what_comes_in_pieces_and_is_small_is_read() {
        // given
        var ada = cast.ada(cast.team());
        // when
        var body = "email=" + ada.email().replace("@", "%40") + "&password=three+quiet+words";
        var answer =
                exchange(
                        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                                + FORM
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(body.length())
                                + "\r\n"
                                + body
                                + "\r\n0\r\n\r\n");
        // then
        assertThat(answer).startsWith("HTTP/1.1 30").contains("Set-Cookie: heed=");
    }

    private String exchange(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request that has no end: how much of it was taken, and what it was answered. */
    private final class Sent {

        private static final int MOST = 64 << 20;

        volatile long bytes;
        volatile String answer = "";

        Sent(String method, String path, String type, String headers) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(20_000);
                var out = socket.getOutputStream();
                out.write(
                        (method
                                        + " "
                                        + path
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n"
                                        + headers
                                        + "Transfer-Encoding: chunked\r\nContent-Type: "
                                        + type
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                var listener = Thread.ofVirtual().start(() -> listen(socket));
                send(out, type.equals(FILES) ? FIRST_FILE : "x=");
                listener.join(20_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void send(OutputStream out, String first) {
            try {
                chunk(out, first.getBytes(StandardCharsets.ISO_8859_1));
                var more = "x".repeat(32 << 10).getBytes(StandardCharsets.ISO_8859_1);
                while (bytes < MOST && answer.isEmpty()) {
                    chunk(out, more);
                    bytes += more.length;
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException closed) {
                // nobody takes any more
            }
        }

        private void chunk(OutputStream out, byte[] piece) throws IOException {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes());
            whole.writeBytes(piece);
            whole.writeBytes("\r\n".getBytes());
            out.write(whole.toByteArray());
        }

        private void listen(Socket socket) {
            var heard = new ByteArrayOutputStream();
            var piece = new byte[8192];
            try {
                var in = socket.getInputStream();
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    heard.write(piece, 0, read);
                    answer = heard.toString(StandardCharsets.UTF_8);
                }
            } catch (IOException closed) {
                // what was heard is the answer
            }
        }
    }
}
