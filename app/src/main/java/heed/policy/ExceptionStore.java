package heed.policy;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
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

/** SQL on what was granted beyond policies, or asked for. */
@Repository
class ExceptionStore {

    private static final String EXCEPTION =
            """
            select e.id, e.conversation, c.number, c.team, p.name as policy, e.offer, o.policy as policy_id, o.says,
                   o.unit, e.amount, e.reason, e.state, e.own, e.asked_by, a.name as asked_by_name, e.asked_at,
                   d.name as decided_by_name, e.decided_at, e.answer
              from policy_exception e
              join conversation c on c.id = e.conversation
              join policy_offer o on o.id = e.offer
              join policy p on p.id = o.policy
              left join person_card a on a.id = e.asked_by
              left join person_card d on d.id = e.decided_by
            """;

    private final JdbcClient jdbc;

    ExceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param own whether it is granted at once
     * @return empty when this key was kept before, or the same waits already
     */
    Optional<ExceptionId> add(
            Conversation conversation,
            ExceptionWanted wanted,
            boolean own,
            int knownDays,
            PersonId by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into policy_exception (conversation, customer, offer, amount, reason, state, asked_by,
                                                      asked_at, own, decided_by, decided_at, known_days, language, key)
                        values (:conversation, :customer, :offer, :amount, :reason,
                                case when :own then 'granted' else 'asked' end, :by, :now, :own,
                                case when :own then cast(:by as uuid) end,
                                case when :own then cast(:now as timestamptz) end, :days, :language, :key)
                            on conflict do nothing
                        returning id
                        """)
                .param("conversation", conversation.id().value())
                .param("customer", conversation.customer().value())
                .param("offer", wanted.offer().value())
                .param("amount", wanted.amount(), Types.NUMERIC)
                .param("reason", wanted.reason())
                .param("own", own)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("days", knownDays)
                .param("language", conversation.customerLanguage(), Types.VARCHAR)
                .param("key", wanted.key())
                .query((row, number) -> new ExceptionId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<PolicyException> byKey(String key) {
        return jdbc.sql(EXCEPTION + " where e.key = :key")
                .param("key", key)
                .query(ExceptionStore::exception)
                .optional();
    }

    Optional<PolicyException> find(ExceptionId id) {
        return jdbc.sql(EXCEPTION + " where e.id = :id")
                .param("id", id.value())
                .query(ExceptionStore::exception)
                .optional();
    }

    List<PolicyException> of(ConversationId conversation) {
        return jdbc.sql(
                        EXCEPTION
                                + " where e.conversation = :id order by e.asked_at desc, e.id limit 50")
                .param("id", conversation.value())
                .query(ExceptionStore::exception)
                .list();
    }

    /** The newest that were granted to others, three for each offer: how it was done before. */
    List<PolicyException> precedents(List<OfferId> offers, ConversationId but) {
        if (offers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select x.*
                          from policy_offer f
                          join lateral (%s
                                         where e.offer = f.id
                                           and e.state = 'granted'
                                           and e.conversation <> :but
                                         order by e.decided_at desc
                                         limit 3) x on true
                         where f.id in (:offers)
                        """
                                .formatted(EXCEPTION))
                .param("offers", offers.stream().map(OfferId::value).toList())
                .param("but", but.value())
                .query(ExceptionStore::exception)
                .list();
    }

    /** What waits for a word, the longest first; else what was decided, the newest first. */
    List<PolicyException> list(boolean waiting, int limit) {
        return jdbc.sql(
                        EXCEPTION
                                + (waiting
                                        ? " where e.state = 'asked' order by e.asked_at, e.id limit :limit"
                                        : " where e.state <> 'asked' order by e.asked_at desc, e.id limit :limit"))
                .param("limit", limit)
                .query(ExceptionStore::exception)
                .list();
    }

    /** Returns whether it still stood as it was thought to. */
    boolean decide(
            ExceptionId id,
            PolicyException.State from,
            PolicyException.State to,
            String answer,
            @Nullable PersonId by,
            Instant now) {
        return jdbc.sql(
                                """
                                update policy_exception
                                   set state = :to, decided_by = :by, decided_at = :now, answer = :answer
                                 where id = :id
                                   and state = :from
                                """)
                        .param("id", id.value())
                        .param("from", from.word())
                        .param("to", to.word())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .param("answer", answer)
                        .update()
                == 1;
    }

    private static PolicyException exception(ResultSet row, int number) throws SQLException {
        var by = row.getObject("asked_by", UUID.class);
        var decided = row.getTimestamp("decided_at");
        return new PolicyException(
                new ExceptionId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getLong("number"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("policy"),
                new Offer(
                        new OfferId(row.getObject("offer", UUID.class)),
                        new PolicyId(row.getObject("policy_id", UUID.class)),
                        row.getString("says"),
                        row.getString("unit"),
                        List.of()),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                PolicyException.State.of(row.getString("state")),
                row.getBoolean("own"),
                by == null ? null : new PersonId(by),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("answer"));
    }
}
