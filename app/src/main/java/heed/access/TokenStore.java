package heed.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the tokens of programs. */
@Repository
class TokenStore {

    /** How fresh {@code used_at} is kept: a request is no reason to write. */
    private static final Duration USED_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Bearer(Viewer.Member viewer, List<String> scopes) {}

    private record Found(Bearer bearer, boolean usedLately) {}

    void add(byte[] digest, PersonId person, String name, List<String> scopes) {
        jdbc.sql(
                        """
                        insert into api_token (token_digest, person, name, scopes)
                        values (:digest, :person, :name, :scopes)
                        """)
                .param("digest", digest)
                .param("person", person.value())
                .param("name", name)
                .param("scopes", scopes.toArray(String[]::new))
                .update();
    }

    Optional<Bearer> tokenBearer(byte[] digest, Instant now) {
        var found =
                jdbc.sql(
                                """
                                select p.id, p.name, p.email, p.role, p.zone, p.theme,
                                       array(select m.team from team_member m where m.person = p.id order by m.since, m.team),
                                       t.scopes, coalesce(t.used_at > :stale, false)
                                  from api_token t
                                  join person p on p.id = t.person and p.left_at is null
                                 where t.token_digest = :digest
                                   and t.revoked_at is null
                                """)
                        .param("stale", Timestamp.from(now.minus(USED_EVERY)))
                        .param("digest", digest)
                        .query((row, number) ->
                                new Found(
                                        new Bearer(ViewerRow.read(row, number), texts(row, 8)),
                                        row.getBoolean(9)))
                        .optional();
        if (found.isPresent() && !found.get().usedLately()) {
            jdbc.sql("update api_token set used_at = :now where token_digest = :digest")
                    .param("now", Timestamp.from(now))
                    .param("digest", digest)
                    .update();
        }
        return found.map(Found::bearer);
    }

    List<ApiToken> tokens(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, scopes, created_at, used_at
                          from api_token
                         where person = :person
                           and revoked_at is null
                         order by created_at desc, id
                        """)
                .param("person", person.value())
                .query((row, number) -> {
                    var used = row.getTimestamp("used_at");
                    return new ApiToken(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            texts(row, 3),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    boolean revoke(PersonId person, UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update api_token
                                   set revoked_at = :now
                                 where person = :person
                                   and id = :id
                                   and revoked_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
