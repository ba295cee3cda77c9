package heed.routing;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on absences. */
@Repository
class AbsenceStore {

    private static final String ABSENCE =
            """
            select a.id, a.person, p.name, a.begins_at, a.ends_at, a.cover, c.name as cover_name, a.back_at, a.version
              from absence a
              join person_card p on p.id = a.person
              left join person_card c on c.id = a.cover
            """;

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AbsenceId add(AbsenceWanted wanted, PersonId by, Instant now) {
        return jdbc.sql(
                        """
                        insert into absence (person, begins_at, ends_at, way, cover, added_by, added_at)
                        values (:person, :begins, :ends, :way, :cover, :by, :now)
                        returning id
                        """)
                .param("person", wanted.person().value())
                .param("begins", Timestamp.from(wanted.begins()))
                .param("ends", Timestamp.from(wanted.ends()))
                .param("way", wanted.cover() == null ? "team" : "cover")
                .param("cover", id(wanted.cover()), Types.OTHER)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AbsenceId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Until the end of the transaction nobody else plans theirs. */
    void hold(PersonId person) {
        jdbc.sql(
                        """
                        insert into routing_person (person)
                        values (:person)
                        on conflict (person) do update set person = excluded.person
                        """)
                .param("person", person.value())
                .update();
    }

    void change(AbsenceId id, AbsenceWanted wanted) {
        jdbc.sql(
                        """
                        update absence
                           set begins_at = :begins, ends_at = :ends, way = :way, cover = :cover, version = version + 1
                         where id = :id
                        """)
                .param("begins", Timestamp.from(wanted.begins()))
                .param("ends", Timestamp.from(wanted.ends()))
                .param("way", wanted.cover() == null ? "team" : "cover")
                .param("cover", id(wanted.cover()), Types.OTHER)
                .param("id", id.value())
                .update();
    }

    void end(AbsenceId id, Instant back) {
        jdbc.sql("update absence set back_at = :back, version = version + 1 where id = :id")
                .param("back", Timestamp.from(back))
                .param("id", id.value())
                .update();
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql(ABSENCE + " where a.id = :id")
                .param("id", id.value())
                .query(AbsenceStore::absence)
                .optional();
    }

    /** Whether somebody is away in part of a time already, by another absence. */
    boolean overlaps(AbsenceWanted wanted, @Nullable AbsenceId own) {
        return jdbc.sql(
                        """
                        select exists (
                            select from absence
                             where person = :person
                               and (cast(:own as uuid) is null or id <> :own)
                               and begins_at < least(coalesce(back_at, ends_at), ends_at)
                               and begins_at < :ends
                               and least(coalesce(back_at, ends_at), ends_at) > :begins)
                        """)
                .param("person", wanted.person().value())
                .param("own", own == null ? null : own.value(), Types.OTHER)
                .param("begins", Timestamp.from(wanted.begins()))
                .param("ends", Timestamp.from(wanted.ends()))
                .query(Boolean.class)
                .single();
    }

    /** Those of some people that are not over at {@code from}, what begins first at the front. */
    List<Absence> of(Collection<PersonId> people, Instant from) {
        return jdbc.sql(
                        ABSENCE
                                + """
                                 where a.person = any (:people)
                                   and a.ends_at > :from
                                   and coalesce(a.back_at, a.ends_at) > greatest(cast(:from as timestamptz), a.begins_at)
                                 order by a.begins_at, a.id
                                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .query(AbsenceStore::absence)
                .list();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static Absence absence(ResultSet row, int number) throws SQLException {
        var cover = row.getObject("cover", UUID.class);
        var back = row.getTimestamp("back_at");
        return new Absence(
                new AbsenceId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                cover == null ? null : new PersonId(cover),
                row.getString("cover_name"),
                back == null ? null : back.toInstant(),
                row.getLong("version"));
    }
}
