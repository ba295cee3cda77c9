package heed.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that {@code postmaster.pid} of a data directory speaks of, alive or not. */
record Postmaster(Path data, long process, int port) {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Postmaster of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return new Postmaster(data, 0, 0);
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return new Postmaster(data, 0, 0);
        }
        return new Postmaster(
                data,
                Math.abs(Long.parseLong(lines.get(0).strip())),
                Integer.parseInt(lines.get(3).strip()));
    }

    /** Whether the process lives, is a PostgreSQL, and answers on its port. */
    boolean isServing() {
        boolean alive =
                process > 0
                        && ProcessHandle.of(process)
                                .flatMap(handle -> handle.info().command())
                                .map(command -> command.endsWith("/postgres"))
                                .orElse(false);
        if (!alive) {
            return false;
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Removes a pid file that a power cut or a killed server left. Safe only because the caller
     * holds the directory's lock; waits until no process has the data directory as its working
     * directory.
     */
    void clearStalePidFile() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (processesIn(data) > 0) {
            if (System.nanoTime() > deadline) {
                throw new StoreUnusable(
                        "Processes of an earlier database server still use " + data);
            }
            pause();
        }
        Files.delete(file);
        log.info("Removed a pid file that a killed database server had left");
    }

    private static long processesIn(Path directory) throws IOException {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes.filter(process -> worksIn(process, directory)).count();
        }
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return process.getFileName().toString().chars().allMatch(Character::isDigit)
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException e) {
            return false; // it ended meanwhile, or is somebody else's
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnusable("Interrupted while waiting for an earlier server to end", e);
        }
    }
}
