package heed.ask;

import heed.access.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what became of the asks of a team, in conversations that the viewer may see. */
@Repository
class AskFigures {

    private final JdbcClient jdbc;

    AskFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Figures of some time. Dropped asks were none.
     *
     * @param atOnce of those settled, how many by our first reply after them
     * @param again how many repeat one that was settled before
     */
    record Figure(
            long asked,
            long atOnce,
            long answered,
            long declined,
            long deferred,
            long open,
            long again) {}

    Figure of(TeamId team, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) as asked,
                               count(*) filter (where a.state in ('answered', 'declined') and a.reply is not null
                                                  and not exists (select
                                                                    from message m
                                                                   where m.conversation = a.conversation
                                                                     and m.kind = 'reply'
                                                                     and not m.automatic
                                                                     and m.at > a.asked_at
                                                                     and m.id < a.reply)) as at_once,
                               count(*) filter (where a.state = 'answered') as answered,
                               count(*) filter (where a.state = 'declined') as declined,
                               count(*) filter (where a.state = 'deferred') as deferred,
                               count(*) filter (where a.state = 'open') as open,
                               count(*) filter (where a.again is not null) as again
                          from ask a
                          join conversation c on c.id = a.conversation
                         where c.team = :team
                           and a.asked_at > :since
                           and a.state <> 'dropped'
                        """)
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .query(Figure.class)
                .single();
    }
}
