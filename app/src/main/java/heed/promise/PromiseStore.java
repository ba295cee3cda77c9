package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on promises. */
@Repository
class PromiseStore {

    private static final int LONGEST = 2000;
    private static final int MOST = 200;
    static final String PROMISE =
            """
            select p.id, p.conversation, p.message, p.text, p.due_at, p.due_zone, p.due_text, p.conditional, p.hedged,
                   p.by_hand, p.state, p.owner, o.name as owner_name, p.made_at, p.reason, p.settled_at, p.settled_by,
                   s.name as settled_name, p.settled_message, p.successor, p.broken_at, p.told_at, t.name as told_name,
                   p.told_message, p.version
              from promise p
              left join person_card o on o.id = p.owner
              left join person_card s on s.id = p.settled_by
              left join person_card t on t.id = p.told_by
            """;

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PromiseId add(
            ConversationId conversation,
            @Nullable MessageId message,
            PromiseFound found,
            PersonId owner,
            boolean byHand,
            Instant now) {
        var text = found.text();
        return jdbc.sql(
                        """
                        insert into promise (conversation, message, text, kind, due_at, due_zone, due_text, conditional, hedged,
                                             by_hand, state, owner, made_at, confirmed_by, confirmed_at)
                        values (:conversation, :message, :text, :kind, :due, :zone, :words, :conditional, :hedged,
                                :hand, case when :confirmed then 'open' else 'found' end, :owner, :now,
                                case when :confirmed then cast(:owner as uuid) end,
                                case when :confirmed then cast(:now as timestamptz) end)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("text", text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .param("kind", Matter.of(text).kind().word())
                .param("due", timestamp(found.due()), Types.TIMESTAMP)
                .param("zone", found.zone().getId())
                .param("words", found.dueText(), Types.VARCHAR)
                .param("conditional", found.conditional())
                .param("hedged", found.hedged())
                .param("hand", byHand)
                .param("confirmed", found.confirmed())
                .param("owner", owner.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PromiseId(row.getObject(1, UUID.class)))
                .single();
    }

    void happened(
            PromiseId id,
            String kind,
            @Nullable PersonId person,
            @Nullable Instant due,
            Instant now) {
        jdbc.sql(
                        """
                        insert into promise_event (promise, at, kind, person, due_at)
                        values (:id, :now, :kind, :person, :due)
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("due", timestamp(due), Types.TIMESTAMP)
                .update();
    }

    /** Of a conversation and those that were merged into it. */
    List<Promise> of(ConversationId conversation) {
        return jdbc.sql(
                        PROMISE
                                + """
                                 where p.conversation = any (array(select c.id
                                                                     from conversation c
                                                                    where c.id = :conversation
                                                                    union all
                                                                   select c.id
                                                                     from conversation c
                                                                    where c.merged_into = :conversation))
                                   and (p.state in ('found', 'open') or (p.state = 'broken' and p.told_at is null))
                                 order by p.state <> 'found', p.due_at nulls last, p.made_at, p.id
                                 limit :most
                                """)
                .param("conversation", conversation.value())
                .param("most", MOST)
                .query(PromiseRow::of)
                .list();
    }

    List<Promise> owed(CustomerId customer) {
        return jdbc.sql(
                        PROMISE
                                + """
                                 where p.conversation = any (array(select c.id
                                                                     from conversation c
                                                                    where c.customer = any (array(select customer_group(:customer)))))
                                   and (p.state = 'open' or (p.state = 'broken' and p.told_at is null))
                                 order by p.due_at nulls last, p.made_at, p.id
                                 limit :most
                                """)
                .param("customer", customer.value())
                .param("most", MOST)
                .query(PromiseRow::of)
                .list();
    }

    Optional<Promise> find(PromiseId id) {
        return jdbc.sql(PROMISE + " where p.id = :id")
                .param("id", id.value())
                .query(PromiseRow::of)
                .optional();
    }

    void hold(PromiseId id) {
        jdbc.sql("select 1 from promise where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void confirm(PromiseId id, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        update promise
                           set state = 'open', confirmed_by = :by, confirmed_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void move(PromiseId id, @Nullable Instant due, ZoneId zone) {
        jdbc.sql(
                        "update promise set due_at = :due, due_zone = :zone, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("due", timestamp(due), Types.TIMESTAMP)
                .param("zone", zone.getId())
                .update();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
