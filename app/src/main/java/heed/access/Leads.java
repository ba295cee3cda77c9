package heed.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for the service of a team. To be asked by Heed itself. Thread-safe. */
@Repository
public class Leads {

    private final JdbcClient jdbc;

    Leads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The leads of {@code team}; when it has none, the leads of others, and when there is none at
     * all, the administrators. Empty only on a desk without an administrator.
     *
     * @param team null when the whole desk is concerned
     */
    public List<PersonId> of(@Nullable TeamId team) {
        return jdbc.sql(
                        """
                        with near as (
                            select p.id,
                                   case when p.role = 'administrator' and m.team is null then 3
                                        when m.team is null then 2
                                        when p.role = 'lead' then 0
                                        else 1 end as distance
                              from person p
                              left join team_member m on m.person = p.id and m.team = :team
                             where p.left_at is null
                               and p.role in ('lead', 'administrator')
                        )
                        select id
                          from near
                         where distance = (select min(distance) from near)
                         order by id
                        """)
                .param("team", team == null ? null : team.value(), java.sql.Types.OTHER)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
