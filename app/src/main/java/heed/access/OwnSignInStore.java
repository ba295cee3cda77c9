package heed.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on somebody's own sign-ins. */
@Repository
class OwnSignInStore {

    private final JdbcClient jdbc;

    OwnSignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sign-in, and whether it is the one that asks. */
    record Own(SignIn signIn, boolean here) {}

    /** The one that asks first, then the latest. */
    List<Own> of(PersonId person, byte[] digest, Instant now) {
        return jdbc.sql(
                        """
                        select id, address, browser, created_at, seen_at, token_digest = :digest as here
                          from sign_in
                         where person = :person
                           and ends_at > :now
                         order by token_digest = :digest desc, seen_at desc, id
                        """)
                .param("digest", digest)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Own(
                                new SignIn(
                                        row.getObject("id", UUID.class),
                                        row.getString("address"),
                                        row.getString("browser"),
                                        row.getTimestamp("created_at").toInstant(),
                                        row.getTimestamp("seen_at").toInstant()),
                                row.getBoolean("here")))
                .list();
    }

    void endOthers(PersonId person, byte[] digest) {
        jdbc.sql("delete from sign_in where person = :person and token_digest <> :digest")
                .param("person", person.value())
                .param("digest", digest)
                .update();
    }
}
