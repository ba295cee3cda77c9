package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on known issues and what happened to them. */
@Repository
class KnownIssueStore {

    private static final String ISSUE =
            """
            select i.id, i.kind, i.state, i.team, t.name as team_name, i.owner, o.name as owner_name, i.language, i.shown,
                   i.since, i.starts_at, i.ends_at, i.next_update_at, i.closed_at, i.version
              from known_issue i
              left join team_card t on t.id = i.team
              left join person_card o on o.id = i.owner
            """;

    private final JdbcClient jdbc;

    KnownIssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not closed, whose news are due soonest first; what is fixed comes last. */
    List<KnownIssue> open() {
        return jdbc.sql(
                        ISSUE
                                + """
                                 where i.state <> 'closed'
                                 order by i.next_update_at nulls last, i.id
                                 limit 200
                                """)
                .query(KnownIssueStore::issue)
                .list();
    }

    /** Those that were closed, the last first. */
    List<KnownIssue> closed(int limit) {
        return jdbc.sql(
                        ISSUE
                                + """
                                 where i.state = 'closed'
                                 order by i.closed_at desc, i.id
                                 limit :limit
                                """)
                .param("limit", limit)
                .query(KnownIssueStore::issue)
                .list();
    }

    Optional<KnownIssue> find(KnownIssueId id) {
        return jdbc.sql(ISSUE + " where i.id = :id")
                .param("id", id.value())
                .query(KnownIssueStore::issue)
                .optional();
    }

    void give(KnownIssueId id, PersonId owner) {
        jdbc.sql("update known_issue set owner = :owner, version = version + 1 where id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .update();
    }

    KnownIssueId add(KnownIssueWanted wanted, Instant now) {
        return written(
                        """
                        insert into known_issue (kind, state, team, owner, language, shown, since, starts_at, ends_at,
                                                 next_update_at, opened_at, fixed_at)
                        values (:kind, :state, :team, :owner, :language, :shown, :since, :starts, :ends, :next, :now,
                                case when :state = 'fixed' then cast(:now as timestamptz) end)
                        returning id
                        """,
                        wanted,
                        now)
                .query((row, number) -> new KnownIssueId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Returns whether it was still the version that the change began from. */
    boolean change(KnownIssueId id, int version, KnownIssueWanted wanted, Instant now) {
        return written(
                                """
                                update known_issue
                                   set kind = :kind, state = :state, team = :team, owner = :owner,
                                       language = :language, shown = :shown, since = :since, starts_at = :starts,
                                       ends_at = :ends, next_update_at = :next, closed_at = null,
                                       fixed_at = case when :state = 'fixed' then coalesce(fixed_at, :now) end,
                                       version = version + 1
                                 where id = :id
                                   and version = :version
                                """,
                                wanted,
                                now)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, KnownIssueWanted wanted, Instant now) {
        return jdbc.sql(sql)
                .param("kind", wanted.kind().word())
                .param("state", wanted.state().word())
                .param("team", wanted.team() == null ? null : wanted.team().value(), Types.OTHER)
                .param("owner", wanted.owner().value())
                .param("language", wanted.language())
                .param("shown", wanted.shown())
                .param("since", time(wanted.since()), Types.TIMESTAMP)
                .param("starts", time(wanted.startsAt()), Types.TIMESTAMP)
                .param("ends", time(wanted.endsAt()), Types.TIMESTAMP)
                .param("next", time(wanted.nextUpdateAt()), Types.TIMESTAMP)
                .param("now", Timestamp.from(now), Types.TIMESTAMP);
    }

    /** As its news say, unless it was closed since they were let out. */
    void told(IssueUpdate news, Instant now) {
        jdbc.sql(
                        """
                        update known_issue
                           set state = :after, next_update_at = :next,
                               fixed_at = case when :after = 'fixed' then coalesce(fixed_at, :now) end,
                               version = version + 1
                         where id = :id
                           and state <> 'closed'
                        """)
                .param("after", news.after().word())
                .param("next", time(news.nextUpdateAt()), Types.TIMESTAMP)
                .param("now", Timestamp.from(now), Types.TIMESTAMP)
                .param("id", news.issue().value())
                .update();
    }

    /** Returns whether it was open, and somebody's who may close it. */
    boolean close(KnownIssueId id, Instant now) {
        return jdbc.sql(
                                """
                                update known_issue
                                   set state = 'closed', closed_at = :now, version = version + 1
                                 where id = :id
                                   and state <> 'closed'
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the viewer may work on what is a team's, or the whole desk's. */
    boolean mayWorkOn(@Nullable TeamId team) {
        return jdbc.sql("select viewer_works_on_issue(:team)")
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static KnownIssue issue(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        return new KnownIssue(
                new KnownIssueId(row.getObject("id", UUID.class)),
                KnownIssue.Kind.of(row.getString("kind")),
                KnownIssue.State.of(row.getString("state")),
                team == null ? null : new TeamId(team),
                row.getString("team_name"),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getString("language"),
                row.getBoolean("shown"),
                row.getTimestamp("since").toInstant(),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "next_update_at"),
                instant(row, "closed_at"),
                row.getInt("version"),
                List.of());
    }
}
