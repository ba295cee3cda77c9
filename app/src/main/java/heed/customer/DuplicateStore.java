package heed.customer;

import heed.access.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on who is whom. */
@Repository
class DuplicateStore {

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One merge or separation at a time, so that no two of them make a ring. */
    void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(7461001)").query((row, number) -> 1).single();
    }

    /** Another customer with what they share. */
    record Candidate(
            CustomerId id,
            String name,
            String address,
            @Nullable String organisation,
            boolean samePhone,
            boolean known) {}

    /** Whoever shares a key, the most first. */
    List<Candidate> candidates(CustomerId root, Collection<String> keys, int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.name, c.address, c.organisation, k.phone, viewer_knows_customer(c.id) as known
                          from (select coalesce(o.merged_into, o.id) as id, count(*) as shared,
                                       bool_or(starts_with(s.key, 'p:')) as phone
                                  from customer_key s
                                  join customer o on o.id = s.customer
                                 where s.key = any (:keys)
                                   and coalesce(o.merged_into, o.id) <> :root
                                 group by 1
                                 order by 3 desc, 2 desc, 1
                                 limit :limit) k
                          join customer c on c.id = k.id
                         order by k.phone desc, k.shared desc, c.id
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("root", root.value())
                .param("limit", limit)
                .query((row, number) ->
                        new Candidate(
                                new CustomerId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("address"),
                                row.getString("organisation"),
                                row.getBoolean("phone"),
                                row.getBoolean("known")))
                .list();
    }

    boolean isMerged(CustomerId id) {
        return jdbc.sql("select merged_into is not null from customer where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void merge(CustomerId source, CustomerId target, @Nullable PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into customer_merge (source, target, at, person)
                        values (:source, :target, :now, :by)
                        """)
                .param("source", source.value())
                .param("target", target.value())
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
        jdbc.sql(
                        """
                        update customer
                           set merged_into = :target
                         where id = :source
                            or merged_into = :source
                        """)
                .param("source", source.value())
                .param("target", target.value())
                .update();
    }

    /** Takes {@code source}, and all that came by way of it, out again; how many merges ended. */
    int separate(CustomerId source, @Nullable PersonId by, Instant now) {
        int ended =
                jdbc.sql(
                                """
                                update customer_merge
                                   set undone_at = :now, undone_by = :by
                                 where source = :source
                                   and undone_at is null
                                """)
                        .param("source", source.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .update();
        jdbc.sql(
                        """
                        with recursive part as (
                              select cast(:source as uuid) as id
                               union all
                              select m.source
                                from customer_merge m
                                join part p on m.target = p.id
                               where m.undone_at is null)
                        update customer
                           set merged_into = nullif(:source, id)
                         where id in (select id from part)
                        """)
                .param("source", source.value())
                .update();
        return ended;
    }

    /** All that a customer and those one with them went through, the latest first. */
    List<Merge> history(CustomerId id) {
        return jdbc.sql(
                        """
                        select m.id, m.source, s.address as source_address, m.target, t.address as target_address, m.at,
                               p.name as person_name, m.undone_at, u.name as undone_by_name
                          from customer_merge m
                          join customer s on s.id = m.source
                          join customer t on t.id = m.target
                          left join person_card p on p.id = m.person
                          left join person_card u on u.id = m.undone_by
                         where m.source = any (array(select customer_group(:id)))
                            or m.target = any (array(select customer_group(:id)))
                         order by m.at desc, m.id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    var undone = row.getTimestamp("undone_at");
                    return new Merge(
                            row.getObject("id", UUID.class),
                            new CustomerId(row.getObject("source", UUID.class)),
                            row.getString("source_address"),
                            new CustomerId(row.getObject("target", UUID.class)),
                            row.getString("target_address"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("person_name"),
                            undone == null ? null : undone.toInstant(),
                            row.getString("undone_by_name"));
                })
                .list();
    }
}
