package heed.customer;

import heed.access.PersonId;
import heed.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on remarks. */
@Repository
class RemarkStore {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RemarkId add(CustomerId id, String text, Instant now) {
        return jdbc.sql(
                        """
                        insert into customer_remark (customer, text, at)
                        values (:customer, :text, :now)
                        returning id
                        """)
                .param("customer", id.value())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new RemarkId(row.getObject(1, UUID.class)))
                .single();
    }

    List<Remark> list(CustomerId id, @Nullable Cursor before, int limit) {
        return jdbc.sql(
                        """
                        select r.id, r.customer, r.text, r.person, p.name as person_name, r.at
                          from customer_remark r
                          join person_card p on p.id = r.person
                         where r.customer = any (array(select customer_group(:customer)))
                           and r.taken_back_at is null
                           and (r.at, r.id) < (:at, :before)
                         order by r.at desc, r.id desc
                         limit :limit
                        """)
                .param("customer", id.value())
                .param("at", Timestamp.from(before == null ? NEVER : before.at()))
                .param("before", before == null ? new UUID(0, 0) : before.id())
                .param("limit", limit)
                .query(RemarkStore::remark)
                .list();
    }

    /** How many were taken back: none when it is another person's, or gone. */
    int takeBack(RemarkId id, CustomerId customer, PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        update customer_remark
                           set taken_back_at = :now
                         where id = :id
                           and customer = any (array(select customer_group(:customer)))
                           and person = :person
                           and taken_back_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("customer", customer.value())
                .param("person", person.value())
                .update();
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                new RemarkId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer", UUID.class)),
                row.getString("text"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("at").toInstant());
    }
}
