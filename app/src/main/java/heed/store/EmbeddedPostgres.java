package heed.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of our own in one directory: data checksums, fsync, passwords by SCRAM,
 * loopback only.
 *
 * <p>One process at a time uses a directory; a lock file sees to that. A server that outlived its
 * killed program is adopted, not fought. Not thread-safe; it is started once and closed once.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path home;
    private final Path data;
    private final PostgresCommands commands;
    private final FileChannel lockFile;
    private volatile int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Path home, FileChannel lockFile) {
        this.home = home;
        this.data = Cluster.of(home);
        this.commands =
                new PostgresCommands(
                        PostgresPrograms.unpack(home.resolve("programs")), serverLog());
        this.lockFile = lockFile;
    }

    /**
     * Starts the server of {@code home}, making its files on the first start.
     *
     * @throws StoreUnusable when another Heed uses the directory, or the server will not start
     */
    static EmbeddedPostgres start(Path home) {
        try {
            Files.createDirectories(home);
            var server = new EmbeddedPostgres(home.toRealPath(), lock(home));
            server.initialise();
            server.launch();
            server.watch();
            return server;
        } catch (IOException e) {
            throw new StoreUnusable(
                    "The data directory " + home + " cannot be used: " + e.getMessage(), e);
        }
    }

    int port() {
        return port;
    }

    /**
     * The superuser's password, made on the first start and readable only by the account that runs
     * Heed.
     */
    String password() {
        return KeyFile.readOrMake(Cluster.passwordFile(home));
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel =
                FileChannel.open(
                        home.resolve("heed.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new StoreUnusable(
                    "Another Heed is running on "
                            + home
                            + ". Stop it first, or start this one with another --data.");
        }
        return channel;
    }

    private void initialise() throws IOException {
        var cluster = new Cluster(home, commands);
        cluster.clearAbandoned();
        if (!cluster.exists()) {
            cluster.make();
        }
    }

    private void launch() throws IOException {
        var running = Postmaster.of(data);
        if (running.isServing()) {
            port = running.port();
            log.info("Took over the database server that an earlier run left on port {}", port);
            return;
        }
        running.clearStalePidFile();
        if (port == 0) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
        }
        commands.run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-t",
                String.valueOf(PostgresCommands.PATIENCE.toSeconds()),
                "-l",
                serverLog().toString(),
                "-o",
                String.join(" ", serverSettings()),
                "start");
    }

    /**
     * Starts the server again, on the same port, when it ended without being told to: a kernel that
     * needed memory, somebody's kill. The pool finds it there again.
     */
    private void watch() throws IOException {
        ProcessHandle.of(Postmaster.of(data).process())
                .ifPresent(server ->
                        server.onExit()
                                .thenRun(() -> {
                                    if (!closing) {
                                        Thread.ofVirtual().name("relaunch").start(this::relaunch);
                                    }
                                }));
    }

    private void relaunch() {
        log.error("The database server ended without being told to; starting it again");
        while (!closing) {
            try {
                launch();
                watch();
                return;
            } catch (IOException | StoreUnusable e) {
                log.error(
                        "The database server does not start again; Heed tries every few seconds. Is the disk full?",
                        e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Path serverLog() {
        return home.resolve("postgresql.log");
    }

    private List<String> serverSettings() {
        return List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c max_connections=60",
                "-c shared_buffers=128MB",
                "-c effective_cache_size=512MB",
                "-c work_mem=8MB",
                "-c maintenance_work_mem=64MB",
                "-c autovacuum_work_mem=16MB",
                "-c random_page_cost=1.1",
                "-c jit=off",
                "-c max_wal_size=1GB",
                "-c log_min_messages=warning",
                "-c timezone=UTC");
    }

    /** Stops the server after its connections ended. */
    @Override
    public void close() {
        closing = true;
        try {
            commands.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
            lockFile.close();
        } catch (IOException | StoreUnusable e) {
            log.warn(
                    "The database server did not stop cleanly; it recovers by itself on the next start",
                    e);
        }
    }
}
