package heed.routing;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on all that is known of those among whom a rule chooses. */
@Repository
class RoutingMemberStore {

    private final JdbcClient jdbc;

    RoutingMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those in a team who work here, by name, and one more.
     *
     * @param team null for none
     * @param also whoever is read along, be they in the team or not
     */
    List<RoutingMember> of(@Nullable TeamId team, PersonId also, Instant now) {
        return jdbc.sql(
                        """
                        select p.id, p.name, m.team is not null as in_team,
                               coalesce(r.takes, true) as takes, r.most,
                               array(select s.skill from person_skill s where s.person = p.id order by s.skill) as knows,
                               (select max(least(a.ends_at, a.back_at))
                                  from absence a
                                 where a.person = p.id
                                   and a.begins_at <= :now
                                   and least(a.ends_at, a.back_at) > :now) as away_until
                          from person p
                          left join team_member m on m.person = p.id and m.team = :team
                          left join routing_person r on r.person = p.id
                         where p.left_at is null
                           and (m.team is not null or p.id = :also)
                         order by lower(p.name), p.id
                        """)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("also", also.value())
                .param("now", Timestamp.from(now))
                .query(RoutingMemberStore::member)
                .list();
    }

    private static RoutingMember member(ResultSet row, int number) throws SQLException {
        var away = row.getTimestamp("away_until");
        return new RoutingMember(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("in_team"),
                List.of((String[]) row.getArray("knows").getArray()),
                new Taking(row.getBoolean("takes"), row.getObject("most", Integer.class)),
                away == null ? null : away.toInstant());
    }
}
