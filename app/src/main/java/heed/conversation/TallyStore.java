package heed.conversation;

import heed.access.TeamId;
import heed.access.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the counts that are kept. */
@Repository
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In one statement; snoozed ones are taken from the counts of the lists that do not show them.
     */
    Tally of(Viewer.Member viewer, Instant now, Instant soon) {
        return jdbc.sql(
                        """
                        with snoozed as materialized (
                             select c.team, c.owner
                               from conversation c
                              where c.state = 'open'
                                and c.snoozed_until > :now
                              limit :most),
                        kept as materialized (
                             select coalesce(sum(t.n) filter (where t.owner = :viewer), 0) as mine,
                                    coalesce(sum(t.n) filter (where t.team = any (:teams)), 0) as team,
                                    coalesce(sum(t.n) filter (where t.team = any (:teams) and t.owner is null), 0) as unassigned
                               from conversation_tally t
                              where t.state = 'open'
                                and (t.team = any (:teams) or t.owner = :viewer))
                        select (select count(*)
                                  from ((select 1
                                           from conversation c
                                          where c.state = 'open'
                                            and c.owner = :viewer
                                            and c.need_at <= :soon
                                            and (c.snoozed_until is null or c.snoozed_until <= :now)
                                          limit :most)
                                         union all
                                        (select 1
                                           from conversation c
                                          where c.state = 'open'
                                            and c.owner is null
                                            and c.team = any (:teams)
                                            and c.need_at <= :soon
                                            and (c.snoozed_until is null or c.snoozed_until <= :now)
                                          limit :most)) n) as needed,
                               greatest(kept.mine - (select count(*) from snoozed s where s.owner = :viewer), 0) as mine,
                               greatest(kept.team - (select count(*) from snoozed s where s.team = any (:teams)), 0) as team,
                               greatest(kept.unassigned - (select count(*)
                                                             from snoozed s
                                                            where s.team = any (:teams)
                                                              and s.owner is null), 0) as unassigned,
                               (select count(*)
                                  from (select 1
                                          from (select t as team, a_working_day_before(t, :now) as since
                                                  from unnest(:teams) t) w
                                          join conversation c on c.team = w.team
                                         where c.state = 'open'
                                           and c.need_at <= w.since
                                           and (c.snoozed_until is null or c.snoozed_until <= :now)
                                         limit :most) a) as adrift,
                               (select count(*) from snoozed s where s.team = any (:teams)) as snoozed
                          from kept
                        """)
                .param("viewer", viewer.person().value())
                .param("teams", viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .param("most", Tally.MOST + 1)
                .query((row, number) ->
                        new Tally(
                                row.getLong("needed"),
                                row.getLong("mine"),
                                row.getLong("team"),
                                row.getLong("unassigned"),
                                row.getLong("adrift"),
                                row.getLong("snoozed")))
                .single();
    }

    void fold() {
        jdbc.sql("select fold_tally()").query((row, number) -> true).optional();
    }
}
