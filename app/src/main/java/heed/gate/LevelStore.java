package heed.gate;

import heed.access.TeamId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how loud checks are for teams, and on what that is judged by. */
@Repository
class LevelStore {

    private final JdbcClient jdbc;

    LevelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A check of a team, as a lead chose it or as it came to be. */
    record Row(String check, @Nullable Level level, @Nullable Instant demotedAt) {}

    Map<String, Row> of(TeamId team) {
        return jdbc
                .sql(
                        """
                        select check_id, level, demoted_at
                          from check_level
                         where team = :team
                        """)
                .param("team", team.value())
                .query((row, number) -> {
                    var level = row.getString("level");
                    var demoted = row.getTimestamp("demoted_at");
                    return new Row(
                            row.getString("check_id"),
                            level == null ? null : Level.of(level),
                            demoted == null ? null : demoted.toInstant());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Row::check, row -> row));
    }

    /** What a lead chose holds from now on; what was decided before counts no more. */
    void choose(TeamId team, String check, @Nullable Level level, Instant now) {
        jdbc.sql(
                        """
                        insert into check_level (team, check_id, level, counted_from)
                        values (:team, :check, :level, :now)
                            on conflict (team, check_id) do update
                           set level = excluded.level, demoted_at = null, counted_from = excluded.counted_from
                        """)
                .param("team", team.value())
                .param("check", check)
                .param("level", level == null ? null : level.word(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it was a hint by itself already. */
    boolean demote(TeamId team, String check, Instant now) {
        return jdbc.sql(
                                """
                                insert into check_level (team, check_id, demoted_at)
                                values (:team, :check, :now)
                                    on conflict (team, check_id) do update
                                   set demoted_at = excluded.demoted_at
                                 where check_level.demoted_at is null
                                """)
                        .param("team", team.value())
                        .param("check", check)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Whether each of the latest decisions that count was a confirmation, the latest first. */
    List<Boolean> confirmed(TeamId team, String check, int limit) {
        return jdbc.sql(
                        """
                        select o.decision = 'confirmed'
                          from check_outcome o
                         where o.team = :team
                           and o.check_id = :check
                           and o.decision <> 'left'
                           and o.at > coalesce((select l.counted_from
                                                  from check_level l
                                                 where l.team = :team
                                                   and l.check_id = :check), '-infinity')
                         order by o.id desc
                         limit :limit
                        """)
                .param("team", team.value())
                .param("check", check)
                .param("limit", limit)
                .query((row, number) -> row.getBoolean(1))
                .list();
    }

    /**
     * Which of these teams have checks that fell by themselves, the latest first; once for each.
     */
    List<TeamId> fallen(Collection<TeamId> teams) {
        return jdbc.sql(
                        """
                        select team
                          from check_level
                         where team = any (:teams)
                           and demoted_at is not null
                         order by demoted_at desc
                        """)
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, number) -> new TeamId(row.getObject("team", UUID.class)))
                .list();
    }
}
