package heed.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes by when something is owed in conversations, many at a time. */
@Repository
class PressingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PressingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            UUID id,
            long version,
            @Nullable Instant reply,
            @Nullable Instant due,
            @Nullable String clock) {}

    /**
     * @param quiet whether screens are not told
     */
    void press(List<Pressing.Due> dues, boolean quiet) {
        var rows =
                dues.stream()
                        .map(one ->
                                new Row(
                                        one.id().value(),
                                        one.version(),
                                        one.replyDueAt(),
                                        one.clockDueAt(),
                                        one.clock()))
                        .toList();
        if (quiet) {
            tell("on");
        }
        jdbc.sql(
                        """
                        update conversation c
                           set reply_due_at = d.reply, clock_due_at = d.due, clock = d.clock
                          from jsonb_to_recordset(cast(:dues as jsonb))
                               as d(id uuid, version bigint, reply timestamptz, due timestamptz, clock text)
                         where c.id = d.id
                           and c.version = d.version
                           and (c.reply_due_at, c.clock_due_at, c.clock) is distinct from (d.reply, d.due, d.clock)
                        """)
                .param("dues", json.writeValueAsString(rows))
                .update();
        if (quiet) {
            tell("");
        }
    }

    private void tell(String quiet) {
        jdbc.sql("select set_config('heed.quiet', :quiet, true)")
                .param("quiet", quiet)
                .query(String.class)
                .single();
    }
}
