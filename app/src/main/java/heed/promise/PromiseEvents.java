package heed.promise;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to promises. */
@Repository
class PromiseEvents {

    private final JdbcClient jdbc;

    PromiseEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened.
     *
     * @param person the name of who did it; null when Heed did
     * @param due when it was due from then on
     */
    @Schema(name = "PromiseEvent")
    record Event(
            Instant at,
            String kind,
            @Nullable String person,
            @Nullable Instant due,
            @Nullable String reason,
            @Nullable UUID message,
            @Nullable UUID successor) {}

    List<Event> of(PromiseId id) {
        return jdbc.sql(
                        """
                        select e.at, e.kind, p.name as person, e.due_at, e.reason, e.message, e.successor
                          from promise_event e
                          left join person_card p on p.id = e.person
                         where e.promise = :id
                         order by e.id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Event(
                                row.getTimestamp("at").toInstant(),
                                row.getString("kind"),
                                row.getString("person"),
                                PromiseRow.at(row, "due_at"),
                                row.getString("reason"),
                                row.getObject("message", UUID.class),
                                row.getObject("successor", UUID.class)))
                .list();
    }
}
