package heed.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one PostgreSQL server below Heed's data directory, and how they come to be.
 *
 * <p>They are made aside and moved into place when they are complete. Each attempt has a directory
 * of its own: the {@code initdb} of a start that was killed goes on for a moment and writes into
 * its directory, where the next attempt must not be.
 */
final class Cluster {

    /** The superuser inside; the desk itself never connects as it after the roles are made. */
    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String ATTEMPT = "postgresql.new";

    private final Path home;
    private final PostgresCommands commands;

    Cluster(Path home, PostgresCommands commands) {
        this.home = home;
        this.commands = commands;
    }

    /** Where the server's files lie below {@code home}. */
    static Path of(Path home) {
        return home.resolve("postgresql");
    }

    static Path passwordFile(Path home) {
        return home.resolve("database.password");
    }

    boolean exists() {
        return Files.exists(of(home).resolve("PG_VERSION"));
    }

    void make() throws IOException {
        var passwordFile = passwordFile(home);
        KeyFile.readOrMake(passwordFile);
        var attempt = Files.createTempDirectory(home, ATTEMPT);
        commands.run(
                "initdb",
                "-D",
                attempt.toString(),
                "-U",
                SUPERUSER,
                "-E",
                "UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums");
        Files.move(attempt, of(home));
    }

    /**
     * Deletes what starts that were cut short left behind. What somebody still writes into is left
     * to a later start.
     */
    void clearAbandoned() throws IOException {
        try (var attempts = Files.newDirectoryStream(home, ATTEMPT + "*")) {
            for (var attempt : attempts) {
                clear(attempt);
            }
        }
    }

    private static void clear(Path attempt) {
        try {
            Directories.delete(attempt);
        } catch (IOException e) {
            log.info("{} is still written to by a start that was cut short", attempt);
        }
    }
}
