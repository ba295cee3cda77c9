package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final String PROMISE =
            """
            select p.id, p.conversation, p.message, p.text, p.due_at, p.due_zone, p.due_text, p.conditional, p.hedged,
                   p.by_hand, p.state, p.owner, o.name as owner_name, p.made_at
              from promise p
              left join person_card o on o.id = p.owner
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
                        insert into promise (conversation, message, text, due_at, due_zone, due_text, conditional, hedged,
                                             by_hand, state, owner, made_at, confirmed_by, confirmed_at)
                        values (:conversation, :message, :text, :due, :zone, :words, :conditional, :hedged,
                                :hand, case when :confirmed then 'open' else 'found' end, :owner, :now,
                                case when :confirmed then cast(:owner as uuid) end,
                                case when :confirmed then cast(:now as timestamptz) end)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("text", text.length() > LONGEST ? text.substring(0, LONGEST) : text)
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

    void withdraw(MessageId message, Instant now) {
        jdbc.sql(
                        """
                        with gone as (
                             update promise
                                set state = 'withdrawn'
                              where message = :message
                                and state in ('found', 'open')
                             returning id, due_at)
                        insert into promise_event (promise, at, kind, due_at)
                        select id, :now, 'withdrawn', due_at
                          from gone
                        """)
                .param("message", message.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of a conversation and those that were merged into it. */
    List<Promise> of(ConversationId conversation) {
        return jdbc.sql(
                        PROMISE
                                + """
                                  join conversation_line c on c.id = p.conversation
                                 where (c.id = :conversation or c.merged_into = :conversation)
                                   and p.state in ('found', 'open')
                                 order by p.state = 'open', p.due_at nulls last, p.made_at, p.id
                                 limit :most
                                """)
                .param("conversation", conversation.value())
                .param("most", MOST)
                .query(PromiseStore::promise)
                .list();
    }

    List<Promise> owed(CustomerId customer) {
        return jdbc.sql(
                        PROMISE
                                + """
                                  join conversation_line c on c.id = p.conversation
                                 where c.customer = any (array(select customer_group(:customer)))
                                   and p.state = 'open'
                                 order by p.due_at nulls last, p.made_at, p.id
                                 limit :most
                                """)
                .param("customer", customer.value())
                .param("most", MOST)
                .query(PromiseStore::promise)
                .list();
    }

    Optional<Promise> find(PromiseId id) {
        return jdbc.sql(PROMISE + " where p.id = :id")
                .param("id", id.value())
                .query(PromiseStore::promise)
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
                           set state = 'open', confirmed_by = :by, confirmed_at = :now
                         where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void settle(PromiseId id, PromiseState state) {
        jdbc.sql("update promise set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.word())
                .update();
    }

    void move(PromiseId id, @Nullable Instant due, ZoneId zone) {
        jdbc.sql("update promise set due_at = :due, due_zone = :zone where id = :id")
                .param("id", id.value())
                .param("due", timestamp(due), Types.TIMESTAMP)
                .param("zone", zone.getId())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        var message = row.getObject("message", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        var due = row.getTimestamp("due_at");
        return new Promise(
                new PromiseId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                message == null ? null : new MessageId(message),
                row.getString("text"),
                due == null ? null : due.toInstant(),
                ZoneId.of(row.getString("due_zone")),
                row.getString("due_text"),
                row.getBoolean("conditional"),
                row.getBoolean("hedged"),
                row.getBoolean("by_hand"),
                PromiseState.of(row.getString("state")),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
