package heed.knowledge;

import heed.access.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what facts were, are and will be. The caller holds the fact. */
@Repository
class FactValueStore {

    private final JdbcClient jdbc;

    FactValueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            FactId fact,
            FactWanted.Value wanted,
            Instant from,
            @Nullable Instant until,
            @Nullable PersonId by,
            Instant now) {
        jdbc.sql(
                        """
                        insert into fact_value (fact, value, says, valid, person, at)
                        values (:fact, :value, :says, tstzrange(:from, :until), :by, :now)
                        """)
                .param("fact", fact.value())
                .param("value", wanted.value())
                .param("says", wanted.says())
                .param("from", Timestamp.from(from))
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends what is true at {@code from}, there. False when that begins at the very time. */
    boolean makeRoom(FactId fact, Instant from) {
        boolean taken =
                jdbc.sql(
                                """
                                select exists (select
                                                 from fact_value
                                                where fact = :fact
                                                  and lower(valid) = :from)
                                """)
                        .param("fact", fact.value())
                        .param("from", Timestamp.from(from))
                        .query(Boolean.class)
                        .single();
        if (!taken) {
            jdbc.sql(
                            """
                            update fact_value
                               set valid = tstzrange(lower(valid), :from)
                             where fact = :fact
                               and valid @> cast(:from as timestamptz)
                            """)
                    .param("fact", fact.value())
                    .param("from", Timestamp.from(from))
                    .update();
        }
        return !taken;
    }

    /** The sooner of {@code until} and the next value that is planned after {@code from}. */
    @Nullable Instant end(FactId fact, Instant from, @Nullable Instant until) {
        var next =
                jdbc.sql(
                                """
                                select min(lower(valid))
                                  from fact_value
                                 where fact = :fact
                                   and lower(valid) > :from
                                """)
                        .param("fact", fact.value())
                        .param("from", Timestamp.from(from))
                        .query((row, number) -> new Next(instant(row.getTimestamp(1))))
                        .single()
                        .at();
        if (next == null || until == null) {
            return next == null ? until : next;
        }
        return next.isBefore(until) ? next : until;
    }

    private record Next(@Nullable Instant at) {}

    /** Ends what is true now, and calls off what is planned. */
    void end(FactId fact, Instant now) {
        jdbc.sql("delete from fact_value where fact = :fact and lower(valid) > :now")
                .param("fact", fact.value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(
                        """
                        update fact_value
                           set valid = tstzrange(lower(valid), :now)
                         where fact = :fact
                           and valid @> cast(:now as timestamptz)
                           and lower(valid) < :now
                        """)
                .param("fact", fact.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it is true already, or nothing would be left. */
    boolean callOff(FactId fact, UUID value, Instant now) {
        var ended =
                jdbc.sql(
                                """
                                delete from fact_value v
                                 where v.fact = :fact
                                   and v.id = :value
                                   and lower(v.valid) > :now
                                   and exists (select from fact_value o where o.fact = v.fact and o.id <> v.id)
                                returning upper(v.valid), lower(v.valid)
                                """)
                        .param("fact", fact.value())
                        .param("value", value)
                        .param("now", Timestamp.from(now))
                        .query((row, number) ->
                                new Gone(
                                        instant(row.getTimestamp(1)),
                                        row.getTimestamp(2).toInstant()))
                        .optional();
        ended.ifPresent(gone -> prolong(fact, gone));
        return ended.isPresent();
    }

    private record Gone(@Nullable Instant until, Instant from) {}

    private void prolong(FactId fact, Gone gone) {
        jdbc.sql(
                        """
                        update fact_value
                           set valid = tstzrange(lower(valid), :until)
                         where fact = :fact
                           and upper(valid) = :from
                        """)
                .param("fact", fact.value())
                .param("from", Timestamp.from(gone.from()))
                .param(
                        "until",
                        gone.until() == null ? null : Timestamp.from(gone.until()),
                        Types.TIMESTAMP)
                .update();
    }

    List<FactValue> all(FactId fact) {
        return jdbc.sql(
                        """
                        select v.id, v.value, v.says, lower(v.valid) as valid_from, upper(v.valid) as valid_until,
                               p.name as by, v.at
                          from fact_value v
                          left join person_card p on p.id = v.person
                         where v.fact = :fact
                         order by lower(v.valid) desc
                        """)
                .param("fact", fact.value())
                .query((row, number) ->
                        new FactValue(
                                row.getObject("id", UUID.class),
                                row.getString("value"),
                                row.getString("says"),
                                row.getTimestamp("valid_from").toInstant(),
                                instant(row.getTimestamp("valid_until")),
                                row.getString("by"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
