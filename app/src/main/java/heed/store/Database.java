package heed.store;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database of this run and the two roles that use it: the owner of the tables, who migrates,
 * and the desk's own role, which is held to row-level security.
 *
 * @param url JDBC URL of the desk's role, credentials included
 * @param ownerUrl JDBC URL of the role that owns the tables; the same as {@code url} when an
 *     external database gives us one role only ({@code force row level security} holds it to the
 *     rules then)
 * @param embedded the server that we started, or null when an external one is used
 */
record Database(String url, String ownerUrl, @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {

    private static final String NAME = "heed";
    private static final String OWNER = "heed_owner";

    /**
     * An external PostgreSQL, as {@code jdbc:postgresql://…} or {@code
     * postgres://name:password@host/database}.
     */
    static Database external(String url, @Nullable String ownerUrl) {
        var desk = jdbc(url);
        return new Database(
                desk, ownerUrl == null || ownerUrl.isBlank() ? desk : jdbc(ownerUrl), null);
    }

    /** The embedded PostgreSQL of {@code home}, with its roles and its database. */
    static Database embedded(Path home) {
        var server = HeadStart.take(home);
        try {
            var password = KeyFile.readOrMake(home.resolve("desk.password"));
            makeRoles(server, password);
            return new Database(
                    local(server.port(), NAME, NAME, password),
                    local(server.port(), NAME, OWNER, password),
                    server);
        } catch (SQLException e) {
            server.close();
            throw new StoreUnusable("The database's roles cannot be made: " + e.getMessage(), e);
        }
    }

    private static void makeRoles(EmbeddedPostgres server, String password) throws SQLException {
        var url = local(server.port(), "postgres", Cluster.SUPERUSER, server.password());
        try (var connection = DriverManager.getConnection(url)) {
            for (var role : new String[] {OWNER, NAME}) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    execute(
                            connection,
                            "create role %s login nosuperuser nobypassrls password '%s'"
                                    .formatted(role, password));
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
                execute(connection, "create database %s owner %s".formatted(NAME, OWNER));
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String local(int port, String database, String role, String password) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + database
                + "?user="
                + role
                + "&password="
                + password;
    }

    private static String jdbc(String url) {
        if (url.startsWith("jdbc:")) {
            return url;
        }
        if (!url.matches("postgres(ql)?://.*")) {
            throw new StoreUnusable(
                    "HEED_DATABASE_URL must begin with jdbc:postgresql:// or postgres://, such as"
                            + " postgres://heed:password@db.example.org/heed");
        }
        var uri = URI.create(url);
        var result = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
        if (uri.getPort() > 0) {
            result.append(':').append(uri.getPort());
        }
        result.append(uri.getPath()).append('?');
        if (uri.getUserInfo() != null) {
            var parts = uri.getUserInfo().split(":", 2);
            result.append("user=").append(encoded(parts[0]));
            result.append("&password=").append(encoded(parts.length > 1 ? parts[1] : ""));
        }
        if (uri.getQuery() != null) {
            result.append('&').append(uri.getQuery());
        }
        return result.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
