package heed.servicelevel;

import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on the turns that were reckoned. */
@Repository
class TurnStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TurnStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A turn as it is kept, with whom to warn of it next. */
    record Row(
            UUID conversation,
            String clock,
            Instant started,
            long target,
            long used,
            @Nullable Instant runs,
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable Boolean kept,
            @Nullable String warn,
            @Nullable Instant warning) {}

    /** Keeps exactly these turns of the conversations; what is kept already stays untouched. */
    void keep(Collection<UUID> conversations, List<Row> turns) {
        jdbc.sql(
                        """
                        with wanted as materialized (
                                 select t.conversation, t.clock, t.started, t.target, t.used, t.runs, t.due, t.ended,
                                        t.kept, t.warn, t.warning
                                   from jsonb_to_recordset(cast(:turns as jsonb))
                                        as t(conversation uuid, clock text, started timestamptz, target integer,
                                             used bigint, runs timestamptz, due timestamptz, ended timestamptz,
                                             kept boolean, warn text, warning timestamptz)),
                             gone as (
                                 delete from clock_turn o
                                  where o.conversation = any (:ids)
                                    and not exists (select
                                                      from wanted w
                                                     where w.conversation = o.conversation
                                                       and w.clock = o.clock
                                                       and w.started = o.started_at))
                        insert into clock_turn as o (conversation, clock, started_at, target_seconds, used_seconds,
                                                     runs_from, due_at, ended_at, kept, next_warning, next_warning_at)
                        select conversation, clock, started, target, used, runs, due, ended, kept, warn, warning
                          from wanted
                            on conflict (conversation, clock, started_at) do update
                           set target_seconds = excluded.target_seconds, used_seconds = excluded.used_seconds,
                               runs_from = excluded.runs_from, due_at = excluded.due_at, ended_at = excluded.ended_at,
                               kept = excluded.kept, next_warning = excluded.next_warning,
                               next_warning_at = excluded.next_warning_at
                         where (o.target_seconds, o.used_seconds, o.runs_from, o.due_at, o.ended_at, o.kept,
                                o.next_warning, o.next_warning_at)
                               is distinct from
                               (excluded.target_seconds, excluded.used_seconds, excluded.runs_from, excluded.due_at,
                                excluded.ended_at, excluded.kept, excluded.next_warning, excluded.next_warning_at)
                        """)
                .param("ids", conversations.toArray(UUID[]::new))
                .param("turns", json.writeValueAsString(turns))
                .update();
    }

    /** What is owed in a conversation, or was; the oldest first. */
    List<Turn> of(ConversationId id) {
        return jdbc.sql(
                        """
                        select clock, started_at, target_seconds, used_seconds, runs_from, due_at, ended_at, kept
                          from clock_turn
                         where conversation = :id
                         order by started_at, clock
                        """)
                .param("id", id.value())
                .query(TurnStore::turn)
                .list();
    }

    static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                ClockKind.of(row.getString("clock")),
                row.getTimestamp("started_at").toInstant(),
                Duration.ofSeconds(row.getLong("target_seconds")),
                Duration.ofSeconds(row.getLong("used_seconds")),
                CourseStore.instant(row, "runs_from"),
                CourseStore.instant(row, "due_at"),
                CourseStore.instant(row, "ended_at"),
                row.getObject("kept", Boolean.class));
    }

    /** Of which turns somebody was warned, as {@code conversation clock start told}. */
    Set<String> warned(Collection<UUID> conversations) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select conversation, clock, started_at, told
                                  from clock_warning
                                 where conversation = any (:ids)
                                """)
                        .param("ids", conversations.toArray(UUID[]::new))
                        .query((row, number) ->
                                Warned.key(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getString(4)))
                        .list());
    }
}
