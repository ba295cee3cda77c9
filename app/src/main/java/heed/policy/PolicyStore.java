package heed.policy;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on policies, their offers and limits. */
@Repository
class PolicyStore {

    private static final String POLICY =
            """
            select p.id, p.name, p.says, p.team, t.name as team_name, p.owner, o.name as owner_name, p.review_on,
                   p.closed_at is not null as closed, p.version
              from policy p
              left join team_card t on t.id = p.team
              left join person_card o on o.id = p.owner
            """;

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without their offers; those that are closed come last. */
    List<Policy> all() {
        return jdbc.sql(POLICY + " order by p.closed_at is not null, lower(p.name), p.id limit 500")
                .query(PolicyStore::policy)
                .list();
    }

    Optional<Policy> find(PolicyId id) {
        return jdbc.sql(POLICY + " where p.id = :id")
                .param("id", id.value())
                .query(PolicyStore::policy)
                .optional();
    }

    PolicyId add(PolicyWanted wanted, LocalDate reviewOn) {
        return jdbc.sql(
                        """
                        insert into policy (name, says, team, owner, review_on)
                        values (:name, :says, :team, :owner, :review)
                        returning id
                        """)
                .param("name", wanted.name())
                .param("says", wanted.says())
                .param("team", wanted.team() == null ? null : wanted.team().value(), Types.OTHER)
                .param("owner", wanted.owner() == null ? null : wanted.owner().value(), Types.OTHER)
                .param("review", reviewOn)
                .query((row, number) -> new PolicyId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Returns whether it was still the version that the change began from. */
    boolean change(PolicyId id, int version, PolicyWanted wanted, LocalDate reviewOn) {
        return jdbc.sql(
                                """
                                update policy
                                   set name = :name, says = :says, owner = :owner, review_on = :review,
                                       version = version + 1
                                 where id = :id
                                   and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", wanted.name())
                        .param("says", wanted.says())
                        .param(
                                "owner",
                                wanted.owner() == null ? null : wanted.owner().value(),
                                Types.OTHER)
                        .param("review", reviewOn)
                        .update()
                == 1;
    }

    void close(PolicyId id, @Nullable Instant when) {
        jdbc.sql("update policy set closed_at = :at, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("at", when == null ? null : Timestamp.from(when), Types.TIMESTAMP)
                .update();
    }

    private static Policy policy(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        return new Policy(
                new PolicyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("says"),
                team == null ? null : new TeamId(team),
                row.getString("team_name"),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                row.getObject("review_on", LocalDate.class),
                row.getBoolean("closed"),
                row.getInt("version"),
                List.of());
    }

    static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
