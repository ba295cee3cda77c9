package heed.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight mail servers that hand over one mail after the other, and wait for each acknowledgement
 * (RFC 5321).
 */
final class MailIn {

    private static final int MANY = 8;

    private final int port;
    private final Town town;
    private final AtomicInteger taken = new AtomicInteger();

    MailIn(int port, Town town) {
        this.port = port;
        this.town = town;
    }

    /** Mails acknowledged in a second. */
    double perSecond(Duration span) throws InterruptedException {
        taken.set(0);
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (int i = 0; i < MANY; i++) {
                int server = i;
                threads.submit(() -> deliver(server, begin + span.toNanos()));
            }
        }
        return taken.get() * 1e9 / (System.nanoTime() - begin);
    }

    int taken() {
        return taken.get();
    }

    private boolean deliver(int server, long until) throws IOException {
        var random = new SplittableRandom(System.nanoTime() + server);
        var words = new Words();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            expect(in, "220");
            say(in, out, "EHLO mail.example.net\r\n", "250");
            while (System.nanoTime() < until) {
                var from = Filling.address(random.nextInt(town.customers));
                var to = Filling.inbox(random.nextInt(town.inboxes.size()));
                say(in, out, "MAIL FROM:<" + from + ">\r\n", "250");
                say(in, out, "RCPT TO:<" + to + ">\r\n", "250");
                say(in, out, "DATA\r\n", "354");
                say(in, out, mail(from, to, words, random) + "\r\n.\r\n", "250");
                taken.incrementAndGet();
            }
            say(in, out, "QUIT\r\n", "221");
        }
        return true;
    }

    private static String mail(String from, String to, Words words, SplittableRandom random) {
        var text = words.text(random, 120).replace("\n", "\r\n");
        return "From: Customer <"
                + from
                + ">\r\nTo: "
                + to
                + "\r\nSubject: "
                + words.text(random, 4)
                + "\r\nMessage-ID: <"
                + Long.toHexString(random.nextLong())
                + "."
                + System.nanoTime()
                + "@mail.example.net>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + text;
    }

    private static void say(BufferedReader in, OutputStream out, String line, String expected)
            throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
        expect(in, expected);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null || !line.startsWith(code)) {
                throw new IOException("Expected " + code + " but heard " + line);
            }
        } while (line.charAt(3) == '-');
    }
}
