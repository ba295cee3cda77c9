package heed.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on one-time links. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Invitation(@Nullable PersonId person, String purpose) {}

    /** Until the end of the transaction nobody else makes a first administrator. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
                .query(String.class)
                .optional();
    }

    boolean anyAdministrator() {
        return jdbc.sql(
                        """
                        select exists (select
                                         from person
                                        where role = 'administrator'
                                          and left_at is null)
                        """)
                .query(Boolean.class)
                .single();
    }

    void add(byte[] digest, @Nullable PersonId person, String purpose, Instant now, Instant ends) {
        jdbc.sql(
                        """
                        insert into invitation (token_digest, person, purpose, created_at, ends_at)
                        values (:digest, :person, :purpose, :now, :ends)
                        """)
                .param("digest", digest)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("purpose", purpose)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    Optional<Invitation> find(byte[] digest, Instant now) {
        return jdbc.sql(
                        """
                        select person, purpose
                          from invitation
                         where token_digest = :digest
                           and used_at is null
                           and ends_at > :now
                        """)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    var person = row.getObject(1, UUID.class);
                    return new Invitation(
                            person == null ? null : new PersonId(person), row.getString(2));
                })
                .optional();
    }

    /** Makes all links of a person worth nothing. */
    void spend(PersonId person, Instant now) {
        jdbc.sql("update invitation set used_at = :now where person = :person and used_at is null")
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
    }

    boolean use(byte[] digest, String purpose, Instant now) {
        return jdbc.sql(
                                """
                                update invitation
                                   set used_at = :now
                                 where token_digest = :digest
                                   and purpose = :purpose
                                   and used_at is null
                                   and ends_at > :now
                                """)
                        .param("digest", digest)
                        .param("purpose", purpose)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
