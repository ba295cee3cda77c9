package heed.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database, refuses a role that the rules would not bind, migrates, and offers the pool.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Database database(
            @Value("${heed.data:data}") Path data,
            @Value("${heed.database.url:}") String url,
            @Value("${heed.database.owner.url:}") @Nullable String ownerUrl) {
        return url.isBlank() ? Database.embedded(data) : Database.external(url, ownerUrl);
    }

    /**
     * @param patience with a database that does not answer: a page, a mail that comes in or a
     *     worker waits as long at most for a connection, and as long for the answer to a statement
     */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Database database,
            @Value("${heed.database.connections:8}") int connections,
            @Value("${heed.database.patience:20s}") Duration patience) {
        new Migrations(database, refuseUnbound(database)).run();
        var config = new HikariConfig();
        config.setPoolName("heed");
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(Math.min(5000, patience.toMillis() / 2));
        config.setKeepaliveTime(120_000);
        config.addDataSourceProperty("ApplicationName", "heed");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "2");
        // Each keeps a plan in each connection; what pages and replies ask is fewer than these.
        config.addDataSourceProperty("preparedStatementCacheQueries", "128");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", seconds(patience));
        config.addDataSourceProperty("socketTimeout", seconds(patience));
        return new HikariDataSource(config);
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }

    /**
     * The owner of the tables is held to the same: searching runs in its name, and it migrates.
     *
     * @return the name of the desk's role
     */
    private static String refuseUnbound(Database database) {
        if (!database.ownerUrl().equals(database.url())) {
            refuseUnbound(DatabaseRole.of(database.ownerUrl()));
        }
        var desk = DatabaseRole.of(database.url());
        refuseUnbound(desk);
        return desk.name();
    }

    static void refuseUnbound(DatabaseRole role) {
        if (role.unbound()) {
            throw new StoreUnusable(
                    "The database role "
                            + role.name()
                            + " is a superuser or bypasses row-level security, so nothing would keep one person's"
                            + " conversations from another. Give Heed a role of its own:"
                            + " create role heed login nosuperuser nobypassrls password '…'");
        }
    }
}
