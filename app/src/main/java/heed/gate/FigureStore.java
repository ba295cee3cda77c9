package heed.gate;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how the checks of a team fare. */
@Repository
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of the findings of one check.
     *
     * @param changed caught: the words were changed
     * @param confirmed overridden: false alarms, mostly
     * @param left hints that were sent as they were
     */
    record Figure(String check, long changed, long confirmed, long left) {}

    Map<String, Figure> figures(TeamId team, Instant since) {
        return jdbc
                .sql(
                        """
                        select check_id,
                               count(*) filter (where decision = 'changed') as changed,
                               count(*) filter (where decision = 'confirmed') as confirmed,
                               count(*) filter (where decision = 'left') as "left"
                          from check_outcome
                         where team = :team
                           and at > :since
                         group by check_id
                        """)
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Figure(
                                row.getString("check_id"),
                                row.getLong("changed"),
                                row.getLong("confirmed"),
                                row.getLong("left")))
                .list()
                .stream()
                .collect(Collectors.toMap(Figure::check, figure -> figure));
    }

    /**
     * A finding that somebody let leave as it was.
     *
     * @param number of the conversation
     */
    record Overridden(
            String check,
            String level,
            String words,
            String reason,
            String person,
            long number,
            Instant at) {}

    /**
     * The newest of a team, of conversations that the viewer may read.
     *
     * @param person whose alone; null for everybody's
     */
    List<Overridden> overrides(TeamId team, @Nullable PersonId person, int limit) {
        return jdbc.sql(
                        """
                        select d.check_id, d.level, d.words, d.reason, p.name, c.number, d.at
                          from finding_decision d
                          join conversation_line c on c.id = d.conversation
                          join person_card p on p.id = d.person
                         where d.team = :team
                           and d.decision = 'confirmed'
                           and (cast(:person as uuid) is null or d.person = :person)
                         order by d.at desc, d.id desc
                         limit :limit
                        """)
                .param("team", team.value())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) ->
                        new Overridden(
                                row.getString("check_id"),
                                row.getString("level"),
                                row.getString("words"),
                                row.getString("reason"),
                                row.getString("name"),
                                row.getLong("number"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }
}
