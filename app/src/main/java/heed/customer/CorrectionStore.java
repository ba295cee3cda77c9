package heed.customer;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on corrections. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offers what was never entered, offered or refused before: a word once taken back, too. */
    void offer(CustomerId id, List<Traces.Found> found, Instant now) {
        jdbc.sql(
                        """
                        insert into customer_correction (customer, field, value, evidence, found_in, at)
                        select :customer, n.field, n.value, n.evidence, n.found_in, :now
                          from unnest(:fields, :values, :evidence, :places) as n (field, value, evidence, found_in)
                         where not exists (select from customer_entry e
                                            where e.customer = any (array(select customer_group(:customer)))
                                              and e.field = n.field
                                              and (e.value = n.value or e.value is null))
                            on conflict (customer, field, value) do nothing
                        """)
                .param("customer", id.value())
                .param("now", Timestamp.from(now))
                .param("fields", each(found, one -> one.field().word()))
                .param("values", each(found, Traces.Found::value))
                .param("evidence", each(found, one -> cut(one.evidence())))
                .param("places", each(found, one -> one.inSender() ? "sender" : "signature"))
                .update();
    }

    /** Offers that they belong to the organisation of their address's domain. */
    void offerOrganisation(CustomerId id, String domain, Instant now) {
        jdbc.sql(
                        """
                        insert into customer_correction (customer, field, value, evidence, found_in, at)
                        select :customer, 'organisation', o.name, :domain, 'domain', :now
                          from organisation_domain d
                          join organisation o on o.id = d.organisation
                         where d.domain = :domain
                            on conflict (customer, field, value) do nothing
                        """)
                .param("customer", id.value())
                .param("domain", domain)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What waits to be decided for a customer and those merged with them. */
    List<Correction> open(CustomerId id) {
        return jdbc.sql(
                        """
                        select id, customer, field, value, evidence, found_in, at
                          from customer_correction
                         where customer = any (array(select customer_group(:customer)))
                           and accepted is null
                         order by at, id
                        """)
                .param("customer", id.value())
                .query(CorrectionStore::correction)
                .list();
    }

    /** Decides it, once; empty when it was decided before or is not there. */
    Optional<Correction> decide(
            CorrectionId id, boolean accepted, Instant now, @Nullable PersonId by) {
        return jdbc.sql(
                        """
                        update customer_correction
                           set accepted = :accepted, decided_at = :now, decided_by = :by
                         where id = :id
                           and accepted is null
                        returning id, customer, field, value, evidence, found_in, at
                        """)
                .param("id", id.value())
                .param("accepted", accepted)
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .query(CorrectionStore::correction)
                .optional();
    }

    private static String[] each(
            List<Traces.Found> found, java.util.function.Function<Traces.Found, String> part) {
        return found.stream().map(part).toArray(String[]::new);
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                new CorrectionId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer", UUID.class)),
                CardField.of(row.getString("field")),
                row.getString("value"),
                row.getString("evidence"),
                row.getString("found_in"),
                row.getTimestamp("at").toInstant());
    }
}
