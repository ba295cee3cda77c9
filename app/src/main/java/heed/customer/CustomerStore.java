package heed.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on customers and their addresses. */
@Repository
class CustomerStore {

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else makes a customer of this address. */
    void lock(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 7))")
                .param("address", address)
                .query((row, number) -> true)
                .single();
    }

    /**
     * @param confirmed whether mail came from the address
     */
    Customer add(
            String address,
            String name,
            @Nullable String language,
            boolean confirmed,
            Instant now) {
        var made =
                jdbc.sql(
                                """
                                insert into customer (name, address, language, created_at, updated_at)
                                values (:name, :address, :language, :now, :now)
                                returning id, name, address, given_name, family_name, honorific, language, zone,
                                          organisation, created_at
                                """)
                        .param("name", name)
                        .param("address", address)
                        .param("language", language, Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .query(CustomerStore::customer)
                        .single();
        // Not in one statement: the rule of who knows them looks for their row.
        describe(made, confirmed, now);
        return made;
    }

    private void describe(Customer made, boolean confirmed, Instant now) {
        jdbc.sql(
                        """
                        with addressed as (
                            insert into customer_address (address, customer, first_seen, confirmed_at)
                            values (:address, :id, :now, case when :confirmed then cast(:now as timestamptz) end)
                        ), findable as (
                            insert into customer_key (key, customer)
                            select k, :id from unnest(:keys) k
                        )
                        insert into customer_entry (customer, field, value, source, at)
                        select :id, e.field, e.value, 'observed', :now
                          from (values ('name', nullif(:name, :address)), ('language', :language)) e (field, value)
                         where e.value <> ''
                        """)
                .param("id", made.id().value())
                .param("address", made.address())
                .param("confirmed", confirmed)
                .param("keys", Likeness.keys(made.name(), null).toArray(String[]::new))
                .param("name", made.name())
                .param("language", made.language(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Customer> find(CustomerId id) {
        return jdbc.sql(
                        """
                        select id, name, address, given_name, family_name, honorific, language, zone, organisation,
                               created_at
                          from customer
                         where id = :id
                        """)
                .param("id", id.value())
                .query(CustomerStore::customer)
                .optional();
    }

    /** A customer and whether mail has come from the address that they were found by. */
    record Known(Customer customer, boolean confirmed) {}

    Optional<Customer> findByAddress(String address) {
        return byAddress(address).map(Known::customer);
    }

    Optional<Known> byAddress(String address) {
        return jdbc.sql(
                        """
                        select c.id, c.name, c.address, c.given_name, c.family_name, c.honorific, c.language, c.zone,
                               c.organisation, c.created_at, a.confirmed_at is not null as confirmed
                          from customer_address a
                          join customer c on c.id = a.customer
                         where a.address = :address
                        """)
                .param("address", address)
                .query((row, number) ->
                        new Known(customer(row, number), row.getBoolean("confirmed")))
                .optional();
    }

    List<String> addresses(CustomerId id) {
        return jdbc.sql(
                        "select address from customer_address where customer = :id order by first_seen, address")
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    Map<CustomerId, List<String>> addresses(List<CustomerId> ids) {
        var found = new HashMap<CustomerId, List<String>>();
        jdbc.sql(
                        """
                        select customer, array_agg(address order by first_seen, address)
                          from customer_address
                         where customer = any (:ids)
                         group by customer
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        found.put(
                                                new CustomerId(row.getObject(1, UUID.class)),
                                                List.of((String[]) row.getArray(2).getArray())));
        return found;
    }

    List<Customer> resembling(String typed, int limit) {
        return jdbc.sql(
                        """
                        select distinct c.id, c.name, c.address, c.given_name, c.family_name, c.honorific, c.language,
                               c.zone, c.organisation, c.created_at
                          from customer c
                          join customer_address a on a.customer = c.id
                         where lower(c.name) like :anywhere
                            or a.address like :begins
                         order by c.name, c.id
                         limit :limit
                        """)
                .param("anywhere", "%" + escaped(typed) + "%")
                .param("begins", escaped(typed) + "%")
                .param("limit", limit)
                .query(CustomerStore::customer)
                .list();
    }

    List<Customer> page(@Nullable CustomerId after, int limit) {
        return jdbc.sql(
                        """
                        select id, name, address, given_name, family_name, honorific, language, zone, organisation,
                               created_at
                          from customer
                         where (cast(:after as uuid) is null or id > :after)
                         order by id
                         limit :limit
                        """)
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .query(CustomerStore::customer)
                .list();
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("honorific"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("organisation"),
                row.getTimestamp("created_at").toInstant());
    }
}
