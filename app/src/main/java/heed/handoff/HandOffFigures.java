package heed.handoff;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

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
        if (!mayKnow(team, viewer)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-team",
                    "There is no such team, or none that you are in.");
        }
        return elevation.call(() -> counted(List.of(team), since)).getOrDefault(team, Figures.NONE);
    }

    /** The same of all teams that the viewer may know of, read at once and in their order. */
    Map<Team, Figures> of(Collection<Team> teams, Instant since, Viewer.Member viewer) {
        var wanted = teams.stream().filter(team -> mayKnow(team.id(), viewer)).toList();
        var counted = elevation.call(() -> counted(wanted.stream().map(Team::id).toList(), since));
        var figures = new LinkedHashMap<Team, Figures>();
        wanted.forEach(team -> figures.put(team, counted.getOrDefault(team.id(), Figures.NONE)));
        return figures;
    }

    private static boolean mayKnow(TeamId team, Viewer.Member viewer) {
        return viewer.teams().contains(team) || viewer.may(Role.ADMINISTRATOR);
    }

    private Map<TeamId, Figures> counted(Collection<TeamId> teams, Instant since) {
        return jdbc
                .sql(
                        """
                        with handed as (
                             select from_team, conversation, state
                               from hand_off
                              where from_team = any (:teams)
                                and asked_at >= :since),
                             hops as (
                             select from_team, conversation, count(*) as n
                               from handed
                              where state in ('accepted', 'to-lead')
                              group by from_team, conversation)
                        select t.team,
                               (select count(*) from conversation_line c
                                 where c.created_at >= :since
                                   and (c.team = t.team
                                        or c.id in (select conversation from hops where from_team = t.team))),
                               (select coalesce(sum(n), 0) from hops where from_team = t.team),
                               (select count(*) from hops where from_team = t.team),
                               (select count(*) from hops where from_team = t.team and n > 1),
                               (select count(*) from handed where from_team = t.team and state = 'declined'),
                               (select count(*) from handed where from_team = t.team and state = 'to-lead')
                          from unnest(:teams) t (team)
                        """)
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        Map.entry(
                                new TeamId(row.getObject(1, UUID.class)),
                                new Figures(
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
