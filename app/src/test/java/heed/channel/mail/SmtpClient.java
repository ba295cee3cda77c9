package heed.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks SMTP by hand, politely or not. */
public final class SmtpClient implements AutoCloseable {

    final Socket socket;
    private BufferedReader in;
    private OutputStream out;

    public SmtpClient(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(60_000);
            over(socket);
            answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on over another socket, such as an encrypted one. */
    void over(Socket other) throws IOException {
        in =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.ISO_8859_1));
        out = other.getOutputStream();
    }

    /** Sends a mail in a session of its own and returns the last answer. */
    public static String send(int port, String from, String to, String mail) {
        try (var client = new SmtpClient(port)) {
            client.say("EHLO client.example.org");
            return client.deliver(from, List.of(to), mail);
        }
    }

    String deliver(String from, List<String> to, String mail) {
        say("MAIL FROM:<" + from + ">");
        for (var one : to) {
            var answer = say("RCPT TO:<" + one + ">");
            if (!answer.startsWith("250")) {
                say("RSET");
                return answer;
            }
        }
        say("DATA");
        write(mail.replace("\r\n", "\n").replace("\n", "\r\n").replace("\r\n.", "\r\n.."));
        return say("\r\n.");
    }

    String say(String line) {
        write(line + "\r\n");
        return answer();
    }

    void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer; empty when the server has hung up. */
    String answer() {
        try {
            var answer = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return answer.toString().strip();
                }
            }
            return answer.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
