package heed.duty;

import heed.access.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the weekly tests. */
@Repository
class TestStore {

    /** One test; {@code passed} is null while its outcome is open. */
    record Test(
            UUID id,
            Instant at,
            @Nullable PersonId person,
            @Nullable Boolean passed,
            String result) {}

    private final JdbcClient jdbc;

    TestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the one that shall do this week's. */
    boolean begin(Instant now, Instant weekAgo) {
        return jdbc.sql(
                                """
                                update duty_setting
                                   set tested_at = :now
                                 where tested_at is null or tested_at <= :weekAgo
                                """)
                        .param("now", Timestamp.from(now))
                        .param("weekAgo", Timestamp.from(weekAgo))
                        .update()
                == 1;
    }

    UUID add(@Nullable PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        insert into duty_test (at, person, result)
                        values (:now, :person, 'Under way.')
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    List<Test> unjudged() {
        return read("where passed is null order by at, id limit 20");
    }

    /** The last ones, the newest first. */
    List<Test> latest() {
        return read("order by at desc, id limit 8");
    }

    void judge(UUID id, boolean passed, String result) {
        jdbc.sql("update duty_test set passed = :passed, result = :result where id = :id")
                .param("passed", passed)
                .param("result", result)
                .param("id", id)
                .update();
    }

    private List<Test> read(String which) {
        return jdbc.sql("select id, at, person, passed, result from duty_test " + which)
                .query((row, number) -> {
                    var person = row.getObject(3, UUID.class);
                    return new Test(
                            row.getObject(1, UUID.class),
                            row.getTimestamp(2).toInstant(),
                            person == null ? null : new PersonId(person),
                            row.getObject(4, Boolean.class),
                            row.getString(5));
                })
                .list();
    }
}
