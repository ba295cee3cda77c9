package heed.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs that make, start and stop a PostgreSQL server, and waits for them.
 *
 * @param programs where PostgreSQL's programs were unpacked
 * @param serverLog what the server writes; its end is part of a failure
 */
record PostgresCommands(Path programs, Path serverLog) {

    /** For how long a program may run; a server that recovers after a crash takes its time. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * @throws StoreUnusable when the program fails, or does not end
     */
    void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("heed-" + program, ".log");
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new StoreUnusable(
                        program + " failed:\n" + Files.readString(output, UTF_8) + serverLogTail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnusable("Interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String serverLogTail() throws IOException {
        if (!Files.exists(serverLog)) {
            return "";
        }
        var lines = Files.readAllLines(serverLog, UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
