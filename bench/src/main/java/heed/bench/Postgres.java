package heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded PostgreSQL of a data directory, seen from outside while its desk runs. */
record Postgres(Path data) {

    /** As the superuser, whose password lies in the data directory. */
    Connection connect() throws IOException, SQLException {
        var password = Files.readString(data.resolve("database.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile(3) + "/heed", "postgres", password);
    }

    long pid() throws IOException {
        return Long.parseLong(pidFile(0));
    }

    private String pidFile(int line) throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(line).strip();
    }
}
