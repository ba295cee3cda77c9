package heed.duty;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what is posted to the second path. */
@Repository
class PostStore {

    /** One that this node alone sends now. */
    record Post(UUID id, String body, int attempts) {}

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String key, String body, Instant now) {
        jdbc.sql(
                        """
                        insert into duty_post (key, body, made_at, due_at)
                        values (:key, :body, :now, :now)
                            on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the one that is due longest and puts its next attempt off: whoever is killed while
     * sending it leaves it to be sent again then.
     */
    Optional<Post> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update duty_post
                           set attempts = attempts + 1, due_at = :until
                         where id = (select id
                                       from duty_post
                                      where due_at <= :now
                                      order by due_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, body, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Post(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update duty_post
                           set due_at = null, sent_at = :now, error = null
                         where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /**
     * @param again when to try it again; null for never
     */
    void failed(UUID id, String error, @Nullable Instant again) {
        jdbc.sql(
                        """
                        update duty_post
                           set due_at = :again, error = :error
                         where id = :id
                        """)
                .param("again", again == null ? null : Timestamp.from(again), Types.TIMESTAMP)
                .param("error", error)
                .param("id", id)
                .update();
    }

    boolean hasArrived(String key) {
        return jdbc.sql(
                        "select exists (select from duty_post where key = :key and sent_at is not null)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** What the last one that was tried came to; empty when it arrived, or none was tried. */
    Optional<String> trouble() {
        return jdbc.sql(
                        """
                        select coalesce(error, '')
                          from duty_post
                         where attempts > 0
                         order by made_at desc, id
                         limit 1
                        """)
                .query((row, number) -> row.getString(1))
                .optional()
                .filter(error -> !error.isEmpty());
    }
}
