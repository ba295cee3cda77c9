package heed.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A desk in a process of its own, started by the launcher as anybody would. */
final class Desk implements AutoCloseable {

    static final String ADMINISTRATOR = "root@example.org";
    static final String PASSWORD = "four quiet bench words";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final int port;
    final int mailPort;
    final Path data;
    final Duration startUp;
    private final Process process;

    private Desk(Process process, Path data, int port, int mailPort, Duration startUp) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.mailPort = mailPort;
        this.startUp = startUp;
    }

    /**
     * Starts the desk on {@code data} and waits until it answers.
     *
     * @throws IllegalStateException when it ends or does not answer; its output is in desk.log
     */
    static Desk start(List<String> command, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = freePort();
        int mailPort = freePort();
        var arguments = new java.util.ArrayList<>(command);
        arguments.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("desk.log").toFile()));
        builder.environment().put("HEED_ADMIN_EMAIL", ADMINISTRATOR);
        builder.environment().put("HEED_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("HEED_SMTP_PORT", String.valueOf(mailPort));
        long begun = System.nanoTime();
        var process = builder.start();
        while (!answers(port)) {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                process.destroy();
                throw new IllegalStateException(
                        "The desk does not start; see " + data.resolve("desk.log"));
            }
            Thread.sleep(10);
        }
        var startUp = Duration.ofNanos(System.nanoTime() - begun);
        return new Desk(process, data, port, mailPort, startUp);
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.get("/healthz").status() == 200;
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    Postgres postgres() {
        return new Postgres(data);
    }

    Processes processes() throws IOException {
        return new Processes(process.pid(), postgres().pid());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
