package heed.portal;

import heed.access.PersonId;
import heed.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on links to cards. */
@Repository
class CardLinkStore {

    private final JdbcClient jdbc;

    CardLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CustomerId customer, Instant now, Instant endsAt) {
        return jdbc.sql(
                        """
                        insert into card_link (customer, made_at, ends_at)
                        values (:customer, :now, :endsAt)
                        returning id
                        """)
                .param("customer", customer.value())
                .param("now", Timestamp.from(now))
                .param("endsAt", Timestamp.from(endsAt))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    /** Those that still open a card of a customer or of who was merged with them. */
    List<CardLink> open(CustomerId customer, Instant now) {
        return jdbc.sql(
                        """
                        select l.id, l.customer, p.name, l.made_at, l.ends_at
                          from card_link l
                          left join person_card p on p.id = l.made_by
                         where l.customer = any (array(select customer_group(:customer)))
                           and l.ended_at is null
                           and l.ends_at > :now
                           and not exists (select from customer_merge m
                                            where (m.source = any (array(select customer_group(:customer)))
                                                   or m.target = any (array(select customer_group(:customer))))
                                              and greatest(m.at, m.undone_at) >= l.made_at)
                         order by l.made_at desc, l.id
                        """)
                .param("customer", customer.value())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new CardLink(
                                row.getObject(1, UUID.class),
                                new CustomerId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getTimestamp(5).toInstant()))
                .list();
    }

    int end(UUID id, CustomerId customer, PersonId by, Instant now) {
        return jdbc.sql(
                        """
                        update card_link
                           set ended_at = :now, ended_by = :by
                         where id = :id
                           and customer = any (array(select customer_group(:customer)))
                           and ended_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("id", id)
                .param("customer", customer.value())
                .update();
    }

    /** How many changes it has made within the hour, this one among them. */
    int changes(UUID id, Instant now) {
        return jdbc.sql(
                        """
                        update card_link
                           set changes = case when hour > :hourAgo then changes + 1 else 1 end,
                               hour = case when hour > :hourAgo then hour else :now end
                         where id = :id
                        returning changes
                        """)
                .param("hourAgo", Timestamp.from(now.minus(Duration.ofHours(1))))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** From here to the end of the transaction the database shows what is this customer's. */
    void actFor(CustomerId customer) {
        jdbc.sql("select set_config('heed.customer', :customer, true)")
                .param("customer", customer.toString())
                .query((row, number) -> 1)
                .single();
    }
}
