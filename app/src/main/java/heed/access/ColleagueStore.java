package heed.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on people with all that administrators see of them. */
@Repository
class ColleagueStore {

    private static final String COLUMNS =
            """
            p.id, p.name, p.email, p.role, p.zone, p.signature, p.theme, p.created_at, p.left_at,
            p.password_hash is null and p.left_at is null as invited,
            (select max(s.seen_at) from sign_in s where s.person = p.id) as seen_at,
            array(select m.team
                    from team_member m
                    join team t on t.id = m.team
                   where m.person = p.id
                   order by lower(t.name), t.id) as teams
            """;

    private final JdbcClient jdbc;

    ColleagueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Colleague> all() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from person p
                                 order by p.left_at is not null, lower(p.name), p.id
                                """)
                .query(ColleagueStore::colleague)
                .list();
    }

    Optional<Colleague> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.id = :id")
                .param("id", id.value())
                .query(ColleagueStore::colleague)
                .optional();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        var seen = row.getTimestamp("seen_at");
        return new Colleague(
                PersonStore.person(row, number),
                Arrays.stream((UUID[]) row.getArray("teams").getArray()).map(TeamId::new).toList(),
                row.getBoolean("invited"),
                seen == null ? null : seen.toInstant());
    }
}
