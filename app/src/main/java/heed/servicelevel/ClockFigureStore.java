package heed.servicelevel;

import heed.access.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts turns: of conversations that the viewer may see. */
@Repository
class ClockFigureStore {

    private final JdbcClient jdbc;

    ClockFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By team and clock, in their order. */
    List<ClockFigure> since(Instant since, Instant now) {
        return jdbc.sql(
                        """
                        select c.team, p.name, t.clock,
                               count(*) filter (where t.kept is not null) as ended,
                               count(*) filter (where t.kept) as kept,
                               count(*) filter (where t.ended_at is null and t.due_at < :now) as late
                          from clock_turn t
                          join conversation c on c.id = t.conversation
                          join team_card p on p.id = c.team
                         where (t.kept is not null and t.ended_at >= :since)
                            or (t.ended_at is null and t.due_at < :now)
                         group by c.team, p.name, t.clock
                         order by lower(p.name), c.team, t.clock
                        """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new ClockFigure(
                                new TeamId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                ClockKind.of(row.getString(3)),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .list();
    }
}
