package heed.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoreHealthTest {

    @Test
    void heed_is_not_ready_while_the_database_is_away() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/heed");
        assertThat(new StoreHealth(away).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void nobody_waits_as_long_as_the_pool_does_to_hear_it() {
        // given
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/heed");
            pool.setInitializationFailTimeout(-1);
            pool.setConnectionTimeout(20_000);
            var begun = Instant.now();
            // when
            var status = new StoreHealth(pool).health().getStatus();
            // then
            assertThat(status).isEqualTo(Status.DOWN);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }
}
