package heed.channel.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each line as a test wants, or hangs up. */
public final class RudeServer implements AutoCloseable {

    /** Instead of an answer: ends the connection. */
    static final String HANG_UP = "hang up";

    /** At the end of an answer: ends the connection after it. */
    static final String AND_HANG_UP = "\u0000";

    private final ServerSocket listening;
    private final Supplier<Function<String, @Nullable String>> conversations;
    private final String greeting;

    /** All lines that were said to it. */
    public final List<String> heard = new CopyOnWriteArrayList<>();

    /**
     * @param answers to each line; null for none
     */
    RudeServer(String greeting, Function<String, @Nullable String> answers) {
        this(greeting, () -> answers);
    }

    private RudeServer(
            String greeting, Supplier<Function<String, @Nullable String>> conversations) {
        try {
            this.greeting = greeting;
            this.conversations = conversations;
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Polite, but for one line that begins with {@code odd}. */
    static RudeServer smtp(String odd, @Nullable String answer) {
        return smtp(line -> line.startsWith(odd), answer);
    }

    /** Polite, but for lines that are {@code odd}. */
    public static RudeServer smtp(Predicate<String> odd, @Nullable String answer) {
        return new RudeServer("220 rude.example.org", () -> polite(odd, answer));
    }

    private static Function<String, @Nullable String> polite(
            Predicate<String> odd, @Nullable String answer) {
        boolean[] inData = {false};
        return line -> {
            if (inData[0] && !line.equals(".")) {
                return null;
            }
            if (odd.test(line)) {
                inData[0] = false;
                return answer;
            }
            if (line.equals("DATA")) {
                inData[0] = true;
                return "354 go on";
            }
            if (line.equals(".")) {
                inData[0] = false;
            }
            return line.startsWith("EHLO") ? "250-rude.example.org\r\n250 8BITMIME" : "250 fine";
        };
    }

    Server address() {
        return new Server("127.0.0.1", listening.getLocalPort(), Security.NONE);
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        var answers = conversations.get();
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = socket.getOutputStream();
            say(out, greeting);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                var answer = answers.apply(line);
                if (HANG_UP.equals(answer)) {
                    return;
                }
                if (answer != null) {
                    say(out, answer.replace(AND_HANG_UP, ""));
                }
                if (answer != null && answer.endsWith(AND_HANG_UP)) {
                    return;
                }
            }
        } catch (IOException gone) {
            heard.add("(gone)");
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
