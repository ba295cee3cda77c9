package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads worklists, each by the index that has its order. Row-level security decides what is there.
 */
@Repository
class WorklistStore {

    private static final String OPEN =
            """
                 c.state = 'open'
             and c.need_at between :from and :until
             and (c.snoozed_until is null or c.snoozed_until <= :now) = :awake
             and (c.need_at, c.id) > (:at, :id)
            """;

    /**
     * The ids first, by an index that has their order, and only then names and all: joined at once,
     * the planner would join everything and sort it for the sake of fifty rows. Limits are written
     * out and not passed, for it to know that they are few.
     */
    private static final String BY_NEED =
            """
            with page as materialized (
            %s)
            select %s
              from page
              join conversation_line c on c.id = page.id
             order by c.need_at, c.id
            """;

    private static final String BY_CHANGE =
            """
            with page as materialized (
            %s)
            select %s
              from page
              join conversation_line c on c.id = page.id
             order by c.updated_at desc, c.id desc
            """;

    private final JdbcClient jdbc;

    WorklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which open conversations.
     *
     * @param awake those that are not snoozed, or those that are
     */
    record Stretch(
            Instant now,
            Instant from,
            Instant until,
            boolean awake,
            ConversationFilter filter,
            @Nullable Cursor after,
            int limit) {}

    /** What {@code owner} has, most pressing first. */
    List<Conversation> owned(PersonId owner, Stretch stretch) {
        return pressing(
                """
                select c.id
                  from conversation c
                 where c.owner = :me
                   and %1$s
                 order by c.need_at, c.id
                 limit %2$d
                """,
                Map.of("me", owner.value()), stretch);
    }

    /** What teams have, most pressing first: each team's first ones, then the first of those. */
    List<Conversation> ofTeams(Set<TeamId> teams, Stretch stretch) {
        return pressing(
                """
                select c.id
                  from unnest(:teams) wanted (team)
                 cross join lateral (
                       select c.id, c.need_at
                         from conversation c
                        where c.team = wanted.team
                          and %1$s
                        order by c.need_at, c.id
                        limit %2$d) c
                 order by c.need_at, c.id
                 limit %2$d
                """,
                Map.of("teams", ids(teams)), stretch);
    }

    /** What teams have and is late by more than a working day of theirs, the longest first. */
    List<Conversation> adrift(Set<TeamId> teams, Stretch stretch) {
        return pressing(
                """
                select c.id
                  from (select t as team, a_working_day_before(t, :now) as since
                          from unnest(:teams) t) wanted
                 cross join lateral (
                       select c.id, c.need_at
                         from conversation c
                        where c.team = wanted.team
                          and c.need_at <= wanted.since
                          and %1$s
                        order by c.need_at, c.id
                        limit %2$d) c
                 order by c.need_at, c.id
                 limit %2$d
                """,
                Map.of("teams", ids(teams)), stretch);
    }

    /** What {@code owner} has and what nobody in their teams has, most pressing first. */
    List<Conversation> needed(PersonId owner, Set<TeamId> teams, Stretch stretch) {
        return pressing(
                """
                select c.id
                  from (
                       (select c.id, c.need_at
                          from conversation c
                         where c.owner = :me
                           and %1$s
                         order by c.need_at, c.id
                         limit %2$d)
                       union all
                       (select l.id, l.need_at
                          from unnest(:teams) wanted (team)
                         cross join lateral (
                               select c.id, c.need_at
                                 from conversation c
                                where c.team = wanted.team
                                  and c.owner is null
                                  and %1$s
                                order by c.need_at, c.id
                                limit %2$d) l)) c
                 order by c.need_at, c.id
                 limit %2$d
                """,
                Map.of("me", owner.value(), "teams", ids(teams)), stretch);
    }

    /** What teams are done with, the latest change first. */
    List<Conversation> closed(Set<TeamId> teams, State state, Stretch stretch) {
        var after = stretch.after();
        var narrowing = Narrowing.of(stretch.filter());
        var page =
                """
                select c.id
                  from unnest(:teams) wanted (team)
                 cross join lateral (
                       select c.id, c.updated_at
                         from conversation c
                        where c.team = wanted.team
                          and c.state = :state
                          and (c.updated_at, c.id) < (:at, :id)
                          %1$s
                        order by c.updated_at desc, c.id desc
                        limit %2$d) c
                 order by c.updated_at desc, c.id desc
                 limit %2$d
                """
                        .formatted(narrowing.sql(), stretch.limit());
        return jdbc.sql(BY_CHANGE.formatted(page, ConversationRow.COLUMNS))
                .params(narrowing.values())
                .param("teams", ids(teams))
                .param("state", state.word())
                .param("at", Timestamp.from(after == null ? stretch.until() : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .query(ConversationRow::read)
                .list();
    }

    private List<Conversation> pressing(String page, Map<String, ?> values, Stretch stretch) {
        var after = stretch.after();
        var narrowing = Narrowing.of(stretch.filter());
        var ids = page.formatted(OPEN + narrowing.sql(), stretch.limit());
        return jdbc.sql(BY_NEED.formatted(ids, ConversationRow.COLUMNS))
                .params(narrowing.values())
                .params(values)
                .param("now", Timestamp.from(stretch.now()))
                .param("from", Timestamp.from(stretch.from()))
                .param("until", Timestamp.from(stretch.until()))
                .param("awake", stretch.awake())
                .param("at", Timestamp.from(after == null ? stretch.from() : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .query(ConversationRow::read)
                .list();
    }

    private static UUID[] ids(Set<TeamId> teams) {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }
}
