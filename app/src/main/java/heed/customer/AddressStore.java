package heed.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that changes addresses. */
@Repository
class AddressStore {

    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a customer and of those merged with them, the primary one first. */
    List<CustomerAddress> of(CustomerId id) {
        return jdbc.sql(
                        """
                        select a.address, a.customer, a.address = r.address as first, a.first_seen, a.confirmed_at
                          from customer r
                          join customer_address a on a.customer = any (array(select customer_group(:id)))
                         where r.id = (select coalesce(w.merged_into, w.id) from customer w where w.id = :id)
                         order by a.address <> r.address, a.first_seen, a.address
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new CustomerAddress(
                            row.getString("address"),
                            new CustomerId(row.getObject("customer", UUID.class)),
                            row.getBoolean("first"),
                            row.getTimestamp("first_seen").toInstant(),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .list();
    }

    void add(CustomerId id, String address, Instant now) {
        jdbc.sql(
                        """
                        insert into customer_address (address, customer, first_seen)
                        values (:address, :customer, :now)
                        """)
                .param("address", address)
                .param("customer", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(String address) {
        jdbc.sql("delete from customer_address where address = :address")
                .param("address", address)
                .update();
    }

    /** Mail came from it. */
    void confirm(String address, Instant now) {
        jdbc.sql(
                        """
                        update customer_address
                           set confirmed_at = :now
                         where address = :address
                           and confirmed_at is null
                        """)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    void makePrimary(CustomerId root, String address) {
        jdbc.sql(
                        """
                        update customer
                           set address = :address, version = version + 1
                         where id = :id
                        """)
                .param("address", address)
                .param("id", root.value())
                .update();
    }
}
