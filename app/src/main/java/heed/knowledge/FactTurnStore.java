package heed.knowledge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on values that end at a time to come. */
@Repository
class FactTurnStore {

    private final JdbcClient jdbc;

    FactTurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(UUID value, Instant dueAt) {
        jdbc.sql(
                        """
                        insert into fact_turn (value, due_at)
                        values (:value, :due)
                            on conflict do nothing
                        """)
                .param("value", value)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    /** A value whose time has come. */
    record Turn(FactId fact, UUID value) {}

    /** The next one, taken out: when the transaction fails, it stands there again. */
    Optional<Turn> take(Instant now) {
        return jdbc.sql(
                        """
                        delete from fact_turn t
                         using fact_value v
                         where v.id = t.value
                           and (t.value, t.due_at) = (select n.value, n.due_at
                                                        from fact_turn n
                                                       where n.due_at <= :now
                                                       order by n.due_at, n.value
                                                       limit 1
                                                         for update skip locked)
                        returning v.fact, t.value
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Turn(
                                new FactId(row.getObject(1, UUID.class)),
                                row.getObject(2, UUID.class)))
                .optional();
    }
}
