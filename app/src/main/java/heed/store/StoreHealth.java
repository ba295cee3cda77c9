package heed.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked of it each time and within two seconds: a load balancer does
 * not wait as long as a person would. Part of {@code /readyz} and {@code /healthz}.
 */
@Component("store")
class StoreHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource source;

    StoreHealth(DataSource source) {
        this.source = source;
    }

    @Override
    public Health health() {
        var question = new FutureTask<>(this::answers);
        Thread.ofVirtual().name("store-health").start(question);
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private boolean answers() throws SQLException {
        try (Connection kept = source.getConnection()) {
            if (!kept.isValid((int) PATIENCE.toSeconds())) {
                return false;
            }
        }
        return !source.isWrapperFor(HikariDataSource.class) || takesAnother();
    }

    /** Connections of the pool go on for a while when the server takes nobody new any more. */
    private boolean takesAnother() throws SQLException {
        var pool = source.unwrap(HikariDataSource.class);
        try (var another =
                DriverManager.getConnection(pool.getJdbcUrl(), pool.getDataSourceProperties())) {
            return another.isValid((int) PATIENCE.toSeconds());
        }
    }
}
