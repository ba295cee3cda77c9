package heed.servicelevel;

import heed.access.PersonId;
import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on targets. */
@Repository
class TargetStore {

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that say least first. */
    List<Target> all() {
        return jdbc.sql(
                        """
                        select id, inbox, priority, organisation, first_reply_minutes, next_reply_minutes,
                               next_update_minutes, resolution_minutes, version
                          from target
                         order by organisation is not null, inbox is not null, priority is not null, changed_at, id
                        """)
                .query(TargetStore::target)
                .list();
    }

    /** Nobody else changes any until the transaction ends: there are few, and seldom. */
    void hold() {
        jdbc.sql("lock table target in share row exclusive mode").update();
    }

    int warnPercent() {
        return jdbc.sql("select warn_percent from clock_rule").query(Integer.class).single();
    }

    void warnAt(int percent) {
        jdbc.sql("update clock_rule set warn_percent = :percent")
                .param("percent", percent)
                .update();
    }

    /** Keeps it, in the place of what was said for the same conversations. */
    TargetId keep(
            @Nullable InboxId inbox,
            @Nullable Priority priority,
            @Nullable OrganisationId organisation,
            Map<ClockKind, Duration> times,
            @Nullable PersonId by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into target (inbox, priority, organisation, first_reply_minutes, next_reply_minutes,
                                            next_update_minutes, resolution_minutes, changed_by, changed_at)
                        values (:inbox, :priority, :organisation, :first, :next, :update, :resolution, :by, :now)
                            on conflict on constraint said_once do update
                           set first_reply_minutes = excluded.first_reply_minutes,
                               next_reply_minutes = excluded.next_reply_minutes,
                               next_update_minutes = excluded.next_update_minutes,
                               resolution_minutes = excluded.resolution_minutes,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                               version = target.version + 1
                        returning id
                        """)
                .param("inbox", inbox == null ? null : inbox.value(), Types.OTHER)
                .param("priority", priority == null ? null : priority.word(), Types.VARCHAR)
                .param(
                        "organisation",
                        organisation == null ? null : organisation.value(),
                        Types.OTHER)
                .param("first", minutes(times, ClockKind.FIRST_REPLY), Types.INTEGER)
                .param("next", minutes(times, ClockKind.NEXT_REPLY), Types.INTEGER)
                .param("update", minutes(times, ClockKind.NEXT_UPDATE), Types.INTEGER)
                .param("resolution", minutes(times, ClockKind.RESOLUTION), Types.INTEGER)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new TargetId(row.getObject(1, UUID.class)))
                .single();
    }

    boolean remove(TargetId id) {
        return jdbc.sql("delete from target where id = :id").param("id", id.value()).update() > 0;
    }

    private static @Nullable Long minutes(Map<ClockKind, Duration> times, ClockKind clock) {
        var time = times.get(clock);
        return time == null ? null : time.toMinutes();
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        var inbox = row.getObject("inbox", UUID.class);
        var priority = row.getString("priority");
        var organisation = row.getObject("organisation", UUID.class);
        var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
        for (var clock : ClockKind.values()) {
            var minutes = row.getObject(clock.word().replace('-', '_') + "_minutes", Integer.class);
            if (minutes != null) {
                times.put(clock, Duration.ofMinutes(minutes));
            }
        }
        return new Target(
                new TargetId(row.getObject("id", UUID.class)),
                inbox == null ? null : new InboxId(inbox),
                priority == null ? null : Priority.of(priority),
                organisation == null ? null : new OrganisationId(organisation),
                times,
                row.getLong("version"));
    }
}
