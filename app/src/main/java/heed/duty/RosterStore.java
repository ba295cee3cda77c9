package heed.duty;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on shifts and swaps. */
@Repository
class RosterStore {

    private static final String SHIFT =
            """
            select s.id, s.person, p.name, s.begins_at, s.ends_at, w.id as swap, w.to_person, q.name as to_name
              from duty_shift s
              join person_card p on p.id = s.person
              left join duty_swap w on w.shift = s.id and w.state = 'asked'
              left join person_card q on q.id = w.to_person
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ShiftId add(PersonId person, Instant begins, Instant ends, PersonId by) {
        return jdbc.sql(
                        """
                        insert into duty_shift (person, begins_at, ends_at, added_by)
                        values (:person, :begins, :ends, :by)
                        returning id
                        """)
                .param("person", person.value())
                .param("begins", Timestamp.from(begins))
                .param("ends", Timestamp.from(ends))
                .param("by", by.value())
                .query((row, number) -> new ShiftId(row.getObject(1, UUID.class)))
                .single();
    }

    void remove(ShiftId id) {
        jdbc.sql("delete from duty_shift where id = :id").param("id", id.value()).update();
    }

    Optional<Shift> find(ShiftId id) {
        return jdbc.sql(SHIFT + " where s.id = :id")
                .param("id", id.value())
                .query(RosterStore::shift)
                .optional();
    }

    Optional<Shift> findBy(SwapId swap) {
        return jdbc.sql(SHIFT + " where w.id = :id")
                .param("id", swap.value())
                .query(RosterStore::shift)
                .optional();
    }

    /**
     * Those that have a part between two instants, in the order of their beginnings. A shift of
     * somebody who left is nobody's.
     */
    List<Shift> between(Instant from, Instant until) {
        return jdbc.sql(
                        SHIFT
                                + """
                                 where s.ends_at > :from
                                   and s.begins_at < :until
                                   and exists (select from person here
                                                where here.id = s.person
                                                  and here.left_at is null)
                                 order by s.begins_at, s.id
                                 limit 500
                                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(RosterStore::shift)
                .list();
    }

    /** Until the end of the transaction nobody else changes it. */
    void hold(ShiftId id) {
        jdbc.sql("select id from duty_shift where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
    }

    SwapId ask(ShiftId shift, PersonId to, Instant now) {
        return jdbc.sql(
                        """
                        insert into duty_swap (shift, to_person, asked_at)
                        values (:shift, :to, :now)
                        returning id
                        """)
                .param("shift", shift.value())
                .param("to", to.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new SwapId(row.getObject(1, UUID.class)))
                .single();
    }

    void settle(SwapId id, boolean accepted) {
        jdbc.sql(
                        """
                        with settled as (
                             update duty_swap
                                set state = case when :accepted then 'accepted' else 'declined' end
                              where id = :id
                             returning shift, to_person)
                        update duty_shift s
                           set person = t.to_person
                          from settled t
                         where s.id = t.shift
                           and :accepted
                        """)
                .param("id", id.value())
                .param("accepted", accepted)
                .update();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        var swap = row.getObject("swap", UUID.class);
        var to = row.getObject("to_person", UUID.class);
        return new Shift(
                new ShiftId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                swap == null ? null : new SwapId(swap),
                to == null ? null : new PersonId(to),
                row.getString("to_name"));
    }
}
