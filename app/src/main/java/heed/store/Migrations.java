package heed.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema up to date: each module's scripts in {@code db/migration/<module>}, in the
 * order that {@code db/migration/modules} gives, each module with a history of its own.
 *
 * <p>A fingerprint of all scripts is kept in the database, so that a start with nothing to do asks
 * one question.
 */
final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final long LOCK = 0x48656564; // "Heed"

    private final Database database;
    private final String deskRole;
    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver();

    Migrations(Database database, String deskRole) {
        this.database = database;
        this.deskRole = deskRole;
    }

    void run() {
        try (var connection = DriverManager.getConnection(database.ownerUrl());
                var statement = connection.createStatement()) {
            var wanted = fingerprint();
            // One node migrates; the others wait here and then find nothing left to do.
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute(
                    "create table if not exists schema_fingerprint (fingerprint text primary key)");
            try (var known = statement.executeQuery("select fingerprint from schema_fingerprint")) {
                if (known.next() && known.getString(1).equals(wanted)) {
                    return;
                }
            }
            for (var module : modules()) {
                migrate(module);
            }
            statement.execute("delete from schema_fingerprint");
            statement.execute("insert into schema_fingerprint values ('" + wanted + "')");
            log.info("The schema is up to date");
        } catch (SQLException | IOException e) {
            throw new StoreUnusable("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(database.ownerUrl(), null, null)
                .locations("classpath:db/migration/" + module)
                .table("migration_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("desk", deskRole))
                .load()
                .migrate();
    }

    private List<String> modules() throws IOException {
        return resources
                .getResource("classpath:db/migration/modules")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var scripts = resources.getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Migrations::name));
            for (var script : scripts) {
                digest.update(name(script).getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static String name(Resource script) {
        try {
            var path = script.getURL().getPath();
            return path.substring(path.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new StoreUnusable("A migration cannot be found: " + script, e);
        }
    }
}
