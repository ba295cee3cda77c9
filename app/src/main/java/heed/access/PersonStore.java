package heed.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on people. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> all() {
        return jdbc.sql(
                        """
                        select id, name, email, role, zone, signature, theme, created_at, left_at
                          from person
                         order by left_at is not null, lower(name), id
                        """)
                .query(PersonStore::person)
                .list();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        """
                        select id, name, email, role, zone, signature, theme, created_at, left_at
                          from person
                         where id = :id
                        """)
                .param("id", id.value())
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> findByEmail(String email) {
        return jdbc.sql(
                        """
                        select id, name, email, role, zone, signature, theme, created_at, left_at
                          from person
                         where email = :email
                        """)
                .param("email", email)
                .query(PersonStore::person)
                .optional();
    }

    Person add(String name, String email, Role role) {
        return jdbc.sql(
                        """
                        insert into person (name, email, role)
                        values (:name, :email, :role)
                        returning id, name, email, role, zone, signature, theme, created_at, left_at
                        """)
                .param("name", name)
                .param("email", email)
                .param("role", word(role))
                .query(PersonStore::person)
                .single();
    }

    Person comeBack(PersonId id, String name, Role role) {
        return jdbc.sql(
                        """
                        update person
                           set left_at = null, name = :name, role = :role
                         where id = :id
                        returning id, name, email, role, zone, signature, theme, created_at, left_at
                        """)
                .param("name", name)
                .param("role", word(role))
                .param("id", id.value())
                .query(PersonStore::person)
                .single();
    }

    boolean isOnlyAdministrator(PersonId id) {
        return jdbc.sql(
                        """
                        select count(*) filter (where id = :id) = 1 and count(*) = 1
                          from person
                         where role = 'administrator'
                           and left_at is null
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void setPassword(PersonId id, String hash) {
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void changeRole(PersonId id, Role role) {
        jdbc.sql("update person set role = :role where id = :id")
                .param("role", word(role))
                .param("id", id.value())
                .update();
    }

    void prefer(PersonId id, String name, ZoneId zone, String signature, String theme) {
        jdbc.sql(
                        """
                        update person
                           set name = :name, zone = :zone, signature = :signature, theme = :theme
                         where id = :id
                        """)
                .param("name", name)
                .param("zone", zone.getId())
                .param("signature", signature)
                .param("theme", theme)
                .param("id", id.value())
                .update();
    }

    void leave(PersonId id, Instant now) {
        jdbc.sql("update person set left_at = :now, password_hash = null where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from sign_in where person = :id").param("id", id.value()).update();
        jdbc.sql("update api_token set revoked_at = :now where person = :id and revoked_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from team_member where person = :id").param("id", id.value()).update();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("zone")),
                row.getString("signature"),
                row.getString("theme"),
                row.getTimestamp("created_at").toInstant(),
                left == null ? null : left.toInstant());
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
