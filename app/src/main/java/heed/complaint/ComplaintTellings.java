package heed.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on who was told of a time that comes or has passed. */
@Repository
class ComplaintTellings {

    private final JdbcClient jdbc;

    ComplaintTellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The right to tell: true once for each time and person. */
    boolean mayTell(ComplaintId id, Instant due, String what, Instant now) {
        return jdbc.sql(
                                """
                                insert into complaint_telling (complaint, due_at, what, at)
                                values (:id, :due, :what, :now)
                                    on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("due", Timestamp.from(due))
                        .param("what", what)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** What was told of the complaints that are open. */
    Set<Told> ofOpen() {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select t.complaint, t.due_at, t.what
                                  from complaint_telling t
                                  join complaint c on c.id = t.complaint
                                 where c.closed_at is null
                                """)
                        .query((row, number) ->
                                new Told(
                                        new ComplaintId(row.getObject(1, UUID.class)),
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3)))
                        .list());
    }

    /** That somebody was told of a time. */
    record Told(ComplaintId complaint, Instant due, String what) {}
}
