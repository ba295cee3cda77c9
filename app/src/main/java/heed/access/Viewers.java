package heed.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whoever works here as a {@link Viewer}, for Heed's own jobs that carry out what somebody asked
 * for by another way than signing in. Thread-safe.
 */
@Repository
public class Viewers {

    private final JdbcClient jdbc;

    Viewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when they have left, or never were. */
    public Optional<Viewer.Member> find(PersonId person) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.email, p.role, p.zone, p.theme,
                               array(select m.team from team_member m where m.person = p.id order by m.since, m.team)
                          from person p
                         where p.id = :person
                           and p.left_at is null
                        """)
                .param("person", person.value())
                .query(ViewerRow::read)
                .optional();
    }
}
