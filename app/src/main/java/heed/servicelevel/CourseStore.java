package heed.servicelevel;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.servicelevel.Happening.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what clocks are reckoned from, many conversations at a time. */
@Repository
class CourseStore {

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are no part of another: two statements, however many. */
    List<Course> of(Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var happenings = happenings(wanted);
        return jdbc.sql(
                        """
                        select id, team, inbox, priority, organisation, state, resolved_at, version
                          from clock_conversation
                         where id = any (:ids)
                           and merged_into is null
                         order by id
                        """)
                .param("ids", wanted)
                .query((row, number) -> course(row, happenings))
                .list();
    }

    private Map<UUID, List<Happening>> happenings(UUID[] ids) {
        var found = new HashMap<UUID, List<Happening>>();
        jdbc.sql(
                        """
                        with part as materialized (
                             select id, id as root from conversation where id = any (:ids)
                              union all
                             select id, merged_into from conversation where merged_into = any (:ids)),
                             happening as (
                             select h.conversation, h.at, h.place, h.what
                               from clock_happening h
                              where h.conversation = any (array(select id from part)))
                        select p.root, h.conversation, h.at, h.what
                          from happening h
                          join part p on p.id = h.conversation
                         order by h.at, h.place, h.conversation
                        """)
                .param("ids", ids)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), root -> new ArrayList<>())
                            .add(happening(row));
                });
        return found;
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getTimestamp(3).toInstant(),
                What.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getObject(2, UUID.class));
    }

    private static Course course(ResultSet row, Map<UUID, List<Happening>> happenings)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Course(
                new ConversationId(id),
                new TeamId(row.getObject("team", UUID.class)),
                new InboxId(row.getObject("inbox", UUID.class)),
                Priority.of(row.getString("priority")),
                organisation == null ? null : new OrganisationId(organisation),
                State.of(row.getString("state")),
                instant(row, "resolved_at"),
                row.getLong("version"),
                happenings.getOrDefault(id, List.of()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
