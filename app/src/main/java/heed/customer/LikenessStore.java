package heed.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the keys by which customers resemble each other. */
@Repository
class LikenessStore {

    private final JdbcClient jdbc;

    LikenessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what the customer is found among those who resemble them. */
    void find(CustomerId id, Set<String> keys) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from customer_key where customer = :id and key <> all (:keys)
                        )
                        insert into customer_key (key, customer)
                        select k, :id from unnest(:keys) k
                            on conflict do nothing
                        """)
                .param("id", id.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** Who was here before there were keys, by name and the latest telephone number. */
    record Keyless(CustomerId id, String name, @Nullable String phone) {}

    /** Those behind {@code after}, by id; who has neither a name nor a number stays without. */
    List<Keyless> withoutKeys(UUID after, int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.name, e.value as phone
                          from customer c
                          left join lateral (select value
                                               from customer_entry
                                              where customer = c.id
                                                and field = 'phone'
                                              order by at desc, id desc
                                              limit 1) e on true
                         where c.id > :after
                           and (position('@' in c.name) = 0 or e.value is not null)
                           and not exists (select from customer_key k where k.customer = c.id)
                         order by c.id
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Keyless(
                                new CustomerId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("phone")))
                .list();
    }
}
