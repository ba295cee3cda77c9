package heed.handoff;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often a team hands its customers on. Whole teams alone, never people. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class HandOffFigures {

    /**
     * What a team did in a time.
     *
     * @param conversations that came to it, or to it in the end
     * @param handed how often it handed one on, and somebody had it then
     * @param handedConversations how many of its conversations were handed on at all
     * @param twice how many of those more than once
     * @param declined how often somebody said no
     * @param toLead how often the limit made it the lead's
     */
    public record Figures(
            long conversations,
            long handed,
            long handedConversations,
            long twice,
            long declined,
            long toLead) {

        /** Hand-offs for each hundred conversations. */
        public double perHundred() {
            return conversations == 0 ? 0 : Math.round(handed * 1000.0 / conversations) / 10.0;
        }
    }

    private final JdbcClient jdbc;
    private final Elevation elevation;

    HandOffFigures(JdbcClient jdbc, Elevation elevation) {
        this.jdbc = jdbc;
        this.elevation = elevation;
    }

    /**
     * Of all that a team handed on since then, of those out of its sight too: they are but numbers.
     *
     * @throws Refusal when the viewer is not in that team
     */
    public Figures of(TeamId team, Instant since, Viewer.Member viewer) {
        if (!viewer.teams().contains(team) && !viewer.may(Role.ADMINISTRATOR)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-team",
                    "There is no such team, or none that you are in.");
        }
        return elevation.call(() -> counted(team, since));
    }

    private Figures counted(TeamId team, Instant since) {
        return jdbc.sql(
                        """
                        with handed as (
                             select conversation, state
                               from hand_off
                              where from_team = :team
                                and asked_at >= :since),
                             hops as (
                             select conversation, count(*) as n
                               from handed
                              where state in ('accepted', 'to-lead')
                              group by conversation)
                        select (select count(*) from conversation_line c
                                 where c.created_at >= :since
                                   and (c.team = :team or c.id in (select conversation from hops))),
                               (select coalesce(sum(n), 0) from hops),
                               (select count(*) from hops),
                               (select count(*) from hops where n > 1),
                               (select count(*) from handed where state = 'declined'),
                               (select count(*) from handed where state = 'to-lead')
                        """)
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Figures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .single();
    }
}
