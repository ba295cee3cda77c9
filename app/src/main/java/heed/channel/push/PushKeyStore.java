package heed.channel.push;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the keys by which push services know the desk. */
@Repository
class PushKeyStore {

    /** The public key as a point of the curve, the private one sealed. */
    record Keys(byte[] point, byte[] sealed) {}

    private final JdbcClient jdbc;

    PushKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Keys> find() {
        return jdbc.sql("select point, sealed from push_key")
                .query((row, number) -> new Keys(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** Nothing when there is one already; waits for another node that is making one. */
    void add(byte[] point, byte[] sealed) {
        jdbc.sql(
                        """
                        insert into push_key (point, sealed)
                        values (:point, :sealed)
                            on conflict (single) do nothing
                        """)
                .param("point", point)
                .param("sealed", sealed)
                .update();
    }
}
