package heed.policy;

import heed.customer.CustomerId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what one customer was granted so far. */
@Repository
class GrantedStore {

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;

    GrantedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a customer already had of each offer within a year, and how long we know them. Asked by
     * Heed itself: other teams' grants count, though the viewer may not see them.
     */
    record Standing(int knownDays, List<Had> had) {

        BigDecimal had(OfferId offer) {
            return had.stream()
                    .filter(one -> one.offer().equals(offer))
                    .map(Had::sum)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }
    }

    record Had(OfferId offer, BigDecimal sum) {}

    /** Grants to one customer come one after the other until the end of the transaction. */
    void hold(CustomerId customer) {
        jdbc.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('exception ' || coalesce(c.merged_into, c.id), 0))
                          from customer c
                         where c.id = :customer
                        """)
                .param("customer", customer.value())
                .query(row -> {});
    }

    Standing standing(CustomerId customer, Instant now) {
        var days =
                jdbc.sql(
                                """
                                select greatest(0, extract(day from cast(:now as timestamptz) - min(created_at)))::integer
                                  from customer
                                 where id in (select customer_group(:customer))
                                """)
                        .param("customer", customer.value())
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single();
        return new Standing(days, had(customer, now));
    }

    private List<Had> had(CustomerId customer, Instant now) {
        return jdbc.sql(
                        """
                        select offer, sum(coalesce(amount, 1)) as had
                          from policy_exception
                         where customer in (select customer_group(:customer))
                           and state = 'granted'
                           and decided_at > :since
                         group by offer
                        """)
                .param("customer", customer.value())
                .param("since", Timestamp.from(now.minus(YEAR)))
                .query((row, number) ->
                        new Had(
                                new OfferId(row.getObject("offer", UUID.class)),
                                row.getBigDecimal("had")))
                .list();
    }
}
