package heed.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on sign-ins and failed attempts. None of it needs a viewer: it is how one is found. */
@Repository
class SignInStore {

    /** How fresh {@code seen_at} is kept: a page is no reason to write. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Credentials(PersonId person, String hash) {}

    Optional<Credentials> credentials(String email) {
        return jdbc.sql(
                        """
                        select id, password_hash
                          from person
                         where email = :email
                           and left_at is null
                           and password_hash is not null
                        """)
                .param("email", email)
                .query((row, number) ->
                        new Credentials(
                                new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    /**
     * Failures aimed at somebody. Where they are signed in already only those from there count, so
     * that nobody can lock them out from afar.
     */
    int failures(String email, String address, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from sign_in_failure f
                         where f.email = :email
                           and f.at > :since
                           and (f.address = :address
                                or not exists (select
                                                 from sign_in s
                                                 join person p on p.id = s.person
                                                where p.email = :email
                                                  and s.address = :address))
                        """)
                .param("email", email)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int failuresFrom(String address, Instant since) {
        return jdbc.sql(
                        "select count(*) from sign_in_failure where address = :address and at > :since")
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    long failed(String email, String address, Instant now) {
        return jdbc.sql(
                        """
                        insert into sign_in_failure (email, address, at)
                        values (:email, :address, :now)
                        returning id
                        """)
                .param("email", email)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void forget(long failure) {
        jdbc.sql("delete from sign_in_failure where id = :id").param("id", failure).update();
    }

    /** Forgets the failures of somebody who signed in, and everybody's that count no longer. */
    void forgiven(String email, Instant since) {
        jdbc.sql("delete from sign_in_failure where email = :email or at < :since")
                .param("email", email)
                .param("since", Timestamp.from(since))
                .update();
    }

    void begin(
            byte[] digest,
            PersonId person,
            String address,
            String browser,
            Instant now,
            Instant ends) {
        jdbc.sql(
                        """
                        insert into sign_in (token_digest, person, address, browser, created_at, seen_at, ends_at)
                        values (:digest, :person, :address, :browser, :now, :now, :ends)
                        """)
                .param("digest", digest)
                .param("person", person.value())
                .param("address", address)
                .param("browser", browser)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    Optional<UUID> find(byte[] digest) {
        return jdbc.sql("select id from sign_in where token_digest = :digest")
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    Optional<Viewer.Member> viewer(byte[] digest, Instant now) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.email, p.role, p.zone, p.theme,
                               array(select m.team from team_member m where m.person = p.id order by m.since, m.team)
                          from sign_in s
                          join person p on p.id = s.person and p.left_at is null
                         where s.token_digest = :digest
                           and s.ends_at > :now
                        """)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .query(ViewerRow::read)
                .optional();
    }

    void seen(byte[] digest, Instant now) {
        jdbc.sql(
                        "update sign_in set seen_at = :now where token_digest = :digest and seen_at < :stale")
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(SEEN_EVERY)))
                .param("digest", digest)
                .update();
    }

    List<SignIn> of(PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        select id, address, browser, created_at, seen_at
                          from sign_in
                         where person = :person
                           and ends_at > :now
                         order by seen_at desc, id
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new SignIn(
                                row.getObject("id", UUID.class),
                                row.getString("address"),
                                row.getString("browser"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    void end(byte[] digest) {
        jdbc.sql("delete from sign_in where token_digest = :digest")
                .param("digest", digest)
                .update();
    }

    void end(PersonId person, UUID id) {
        jdbc.sql("delete from sign_in where person = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from sign_in where person = :person")
                .param("person", person.value())
                .update();
    }
}
