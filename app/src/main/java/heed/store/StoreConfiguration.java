package heed.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Database database, @Value("${heed.database.connections:24}") int connections) {
        new Migrations(database, refuseUnboundRole(database.url())).run();
        var config = new HikariConfig();
        config.setPoolName("heed");
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(20_000);
        config.setKeepaliveTime(120_000);
        config.addDataSourceProperty("ApplicationName", "heed");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /**
     * The name of the desk's role; a superuser or one that bypasses row-level security is refused.
     */
    private static String refuseUnboundRole(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var role =
                        statement.executeQuery(
                                """
                                select rolname, rolsuper or rolbypassrls
                                  from pg_roles
                                 where rolname = current_user
                                """)) {
            role.next();
            if (role.getBoolean(2)) {
                throw new StoreUnusable(
                        "The database role "
                                + role.getString(1)
                                + " is a superuser or bypasses row-level security, so nothing would keep one person's"
                                + " conversations from another. Give Heed a role of its own:"
                                + " create role heed login nosuperuser nobypassrls password '…'");
            }
            return role.getString(1);
        } catch (SQLException e) {
            throw new StoreUnusable("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
