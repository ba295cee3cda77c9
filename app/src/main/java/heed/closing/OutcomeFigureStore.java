package heed.closing;

import heed.access.TeamId;
import heed.conversation.Outcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how conversations ended, for figures. */
@Repository
class OutcomeFigureStore {

    private final JdbcClient jdbc;

    OutcomeFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often a team's conversations ended in one way.
     *
     * @param outcome null where nobody said
     * @param asked how many customers were asked whether it is solved
     * @param confirmed how many said yes
     * @param denied how many said no
     */
    record Figure(@Nullable Outcome outcome, long ended, long asked, long confirmed, long denied) {}

    List<Figure> of(TeamId team, Instant since) {
        return jdbc.sql(
                        """
                        select k.outcome, count(*), count(k.asked_at), count(*) filter (where k.answer),
                               count(*) filter (where not k.answer)
                          from closing k
                          join conversation c on c.id = k.conversation
                         where c.team = :team
                           and k.resolved_at >= :since
                         group by k.outcome
                         order by k.outcome nulls last
                        """)
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> {
                    var outcome = row.getString(1);
                    return new Figure(
                            outcome == null ? null : Outcome.of(outcome),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5));
                })
                .list();
    }
}
