package heed.customer;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on what cards say. */
@Repository
class CardStore {

    private final JdbcClient jdbc;

    CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A customer and those merged with them.
     *
     * @param root the one that the others were merged into
     * @param name as lists show it
     * @param known whether the viewer may see more than that
     */
    record Kept(
            CustomerId root,
            String name,
            String address,
            boolean known,
            long version,
            Instant since,
            List<CardEntry> entries) {

        Card card() {
            return Card.of(root, name, entries);
        }
    }

    /** Everything that was ever entered about a customer, as far as the viewer may see it. */
    Optional<Kept> kept(CustomerId id) {
        var found = new ArrayList<Kept>(1);
        jdbc.sql(
                        """
                        select r.id as root, r.name, r.address, r.version, r.created_at,
                               viewer_knows_customer(r.id) as known,
                               e.id, e.customer, e.field, e.value, e.source, e.at, p.name as person_name
                          from customer r
                          left join customer_entry e on e.customer = any (array(select customer_group(:id)))
                          left join person_card p on p.id = e.person
                         where r.id = (select coalesce(w.merged_into, w.id) from customer w where w.id = :id)
                         order by e.at, e.id
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    if (found.isEmpty()) {
                        found.add(
                                new Kept(
                                        new CustomerId(row.getObject("root", UUID.class)),
                                        row.getString("name"),
                                        row.getString("address"),
                                        row.getBoolean("known"),
                                        row.getLong("version"),
                                        row.getTimestamp("created_at").toInstant(),
                                        new ArrayList<>()));
                    }
                    if (row.getObject("id") != null) {
                        found.getFirst().entries().add(entry(row));
                    }
                    return number;
                })
                .list();
        return found.stream().findFirst();
    }

    /** Until the end of the transaction nobody else changes these customers, or whom they are. */
    int lock(CustomerId id) {
        return jdbc.sql(
                        """
                        select id
                          from customer
                         where id = any (array(select customer_group(:id)))
                         order by id
                           for update
                        """)
                .param("id", id.value())
                .query((row, number) -> 1)
                .list()
                .size();
    }

    void append(
            CustomerId id,
            Map<CardField, Optional<String>> values,
            Source source,
            Instant at,
            @Nullable PersonId by) {
        var fields = new ArrayList<>(values.keySet());
        jdbc.sql(
                        """
                        insert into customer_entry (customer, field, value, source, at, person)
                        select :customer, n.field, n.value, :source, :at, :person
                          from unnest(cast(:fields as text[]), cast(:values as text[])) as n (field, value)
                        """)
                .param("customer", id.value())
                .param("source", source.word())
                .param("at", Timestamp.from(at))
                .param("person", by == null ? null : by.value(), Types.OTHER)
                .param("fields", fields.stream().map(CardField::word).toArray(String[]::new))
                .param(
                        "values",
                        fields.stream()
                                .map(field -> values.getOrDefault(field, Optional.empty()))
                                .map(value -> value.orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    /** Lets the rows of a customer, and of those merged with them, say what the card says. */
    void show(Card card, Instant now) {
        jdbc.sql(
                        """
                        update customer
                           set name = :name, given_name = :given, family_name = :family, honorific = :honorific,
                               language = :language, zone = :zone, organisation = :organisation,
                               belongs_to = (select o.id from organisation o where lower(o.name) = lower(:organisation)),
                               updated_at = :now, version = version + 1
                         where id = any (array(select customer_group(:id)))
                        """)
                .param("name", card.name())
                .param("given", card.givenName(), Types.VARCHAR)
                .param("family", card.familyName(), Types.VARCHAR)
                .param("honorific", card.honorific(), Types.VARCHAR)
                .param("language", card.language(), Types.VARCHAR)
                .param("zone", card.value(CardField.ZONE), Types.VARCHAR)
                .param("organisation", card.value(CardField.ORGANISATION), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("id", card.customer().value())
                .update();
    }

    private static CardEntry entry(ResultSet row) throws SQLException {
        return new CardEntry(
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer", UUID.class)),
                CardField.of(row.getString("field")),
                row.getString("value"),
                Source.of(row.getString("source")),
                row.getTimestamp("at").toInstant(),
                row.getString("person_name"));
    }
}
