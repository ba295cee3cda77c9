package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes conversations and what happened to them. */
@Repository
class ConversationStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConversationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ConversationId open(
            InboxId inbox,
            TeamId team,
            CustomerId customer,
            String subject,
            NextStep nextStep,
            Instant replyDue,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into conversation
                               (inbox, team, customer, subject, state, next_step, next_step_at, reply_due_at,
                                created_at, updated_at, last_message_at)
                        values (:inbox, :team, :customer, :subject, 'open', :step, :stepAt, :replyDue, :at, :at, :at)
                        returning id
                        """)
                .param("inbox", inbox.value())
                .param("team", team.value())
                .param("customer", customer.value())
                .param("subject", subject)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("replyDue", Timestamp.from(replyDue))
                .param("at", Timestamp.from(at))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * Until the end of the transaction nobody else changes it. False when there is none that the
     * viewer may change.
     */
    boolean lock(ConversationId id) {
        return jdbc.sql("select id from conversation where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    boolean mayChange(ConversationId id) {
        return jdbc.sql("select viewer_may_change(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * The customer said something and now waits, since {@code at} unless they waited already. What
     * they said later stays what is seen of it.
     */
    void heard(ConversationId id, String excerpt, Instant at, Instant replyDue, NextStep nextStep) {
        jdbc.sql(
                        """
                        update conversation
                           set state = 'open', snoozed_until = null, resolved_at = null, alarm = null,
                               waiting_since = least(waiting_since, :at),
                               reply_due_at = coalesce(reply_due_at, :replyDue),
                               next_step = :step, next_step_at = :stepAt,
                               excerpt = case when :at >= last_message_at or excerpt_by = 'us' or messages = 0
                                              then :excerpt else excerpt end,
                               excerpt_by = 'customer',
                               messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("replyDue", Timestamp.from(replyDue))
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("excerpt", excerpt)
                .param("id", id.value())
                .update();
    }

    /**
     * Something was added that changes nothing about who waits: a note, an automatic answer, a late
     * parent.
     */
    void grew(ConversationId id, Instant at) {
        jdbc.sql(
                        """
                        update conversation
                           set messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Where nothing was said yet, this is what is seen of a conversation. */
    void begun(ConversationId id, String excerpt) {
        jdbc.sql(
                        """
                        update conversation
                           set excerpt = :excerpt, excerpt_by = 'customer'
                         where id = :id
                           and messages = 0
                        """)
                .param("excerpt", excerpt)
                .param("id", id.value())
                .update();
    }

    /** We answered: nobody waits, and what comes next is {@code nextStep}. */
    void answered(
            ConversationId id,
            @Nullable PersonId owner,
            String excerpt,
            Instant at,
            NextStep nextStep) {
        jdbc.sql(
                        """
                        update conversation
                           set state = 'open', snoozed_until = null, resolved_at = null, alarm = null,
                               waiting_since = null, reply_due_at = null,
                               owner = coalesce(owner, :owner),
                               next_step = :step, next_step_at = :stepAt,
                               excerpt = :excerpt, excerpt_by = 'us',
                               messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        """)
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("excerpt", excerpt)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Lets a conversation stand as it stood at some other time. */
    void stand(ConversationId id, Stood stood, @Nullable ConversationId mergedInto, Instant now) {
        var step = stood.nextStep();
        jdbc.sql(
                        """
                        update conversation
                           set state = :state, team = :team, owner = :owner, next_step = :step, next_step_at = :stepAt,
                               reply_due_at = :replyDue, waiting_since = :waiting, snoozed_until = :snoozed,
                               resolved_at = :resolved, excerpt = :excerpt, excerpt_by = :by,
                               last_message_at = :last, messages = :messages, merged_into = :merged,
                               updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("state", stood.state().word())
                .param("team", stood.team().value())
                .param("owner", stood.owner() == null ? null : stood.owner().value(), Types.OTHER)
                .param("step", step == null ? null : step.text(), Types.VARCHAR)
                .param("stepAt", step == null ? null : timestamp(step.at()), Types.TIMESTAMP)
                .param("replyDue", timestamp(stood.replyDueAt()), Types.TIMESTAMP)
                .param("waiting", timestamp(stood.waitingSince()), Types.TIMESTAMP)
                .param("snoozed", timestamp(stood.snoozedUntil()), Types.TIMESTAMP)
                .param("resolved", timestamp(stood.resolvedAt()), Types.TIMESTAMP)
                .param("excerpt", stood.excerpt())
                .param("by", stood.excerptByCustomer() ? "customer" : "us")
                .param("last", Timestamp.from(stood.lastMessageAt()))
                .param("messages", stood.messages())
                .param("merged", mergedInto == null ? null : mergedInto.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Something that was added is gone again, without any trace but this. */
    void shrank(ConversationId id, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set messages = messages - 1, updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** The same of how it stood by itself before it became part of another. */
    void shrankApart(ConversationId id) {
        jdbc.sql(
                        """
                        update merge_part
                           set stood = jsonb_set(stood, '{messages}', to_jsonb((stood ->> 'messages')::integer - 1))
                         where conversation = :id
                           and parent is not null
                        """)
                .param("id", id.value())
                .update();
    }

    void own(ConversationId id, TeamId team, @Nullable PersonId owner, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set team = :team, owner = :owner, updated_at = :now, version = version + 1
                         where id = :id
                            or merged_into = :id
                        """)
                .param("team", team.value())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void plan(ConversationId id, NextStep nextStep, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set next_step = :step, next_step_at = :stepAt, alarm = null, updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void snooze(ConversationId id, @Nullable Instant until, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set snoozed_until = :until, updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("until", timestamp(until), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Those whose snooze is over are awake again; returns which. */
    List<ConversationId> wake(Instant now) {
        return jdbc.sql(
                        """
                        update conversation
                           set snoozed_until = null, woken_at = :now,
                               next_step_at = least(next_step_at, cast(:now as timestamptz)),
                               updated_at = :now, version = version + 1
                         where snoozed_until <= :now
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    void close(ConversationId id, State state, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set state = :state, next_step = null, next_step_at = null, reply_due_at = null,
                               waiting_since = null, snoozed_until = null, alarm = null, resolved_at = :now, updated_at = :now,
                               version = version + 1
                         where id = :id
                        """)
                .param("state", state.word())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void reopen(ConversationId id, NextStep nextStep, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set state = 'open', next_step = :step, next_step_at = :stepAt, resolved_at = null,
                               updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void alarm(ConversationId id, String kind) {
        jdbc.sql("update conversation set alarm = :kind where id = :id")
                .param("kind", kind)
                .param("id", id.value())
                .update();
    }

    void describe(
            ConversationId id, String subject, Priority priority, List<String> tags, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set subject = :subject, priority = :priority, tags = :tags, updated_at = :now,
                               version = version + 1
                         where id = :id
                        """)
                .param("subject", subject)
                .param("priority", priority.word())
                .param("tags", tags.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void happened(
            ConversationId id,
            String kind,
            @Nullable PersonId person,
            Map<String, String> data,
            Instant now) {
        jdbc.sql(
                        """
                        insert into conversation_event (conversation, at, kind, person, data)
                        values (:id, :now, :kind, :person, cast(:data as jsonb))
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("data", json.writeValueAsString(data))
                .update();
    }

    void hush() {
        jdbc.sql("select set_config('heed.quiet', 'on', true)").query(String.class).single();
    }

    List<ConversationEvent> events(ConversationId id) {
        return jdbc.sql(
                        """
                        select e.id, e.at, e.kind, p.name, e.data
                          from conversation_event e
                          left join person_card p on p.id = e.person
                         where e.conversation in (select :id
                                                   union all
                                                  select c.id
                                                    from conversation c
                                                   where c.merged_into = :id)
                         order by e.id desc
                         limit 200
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new ConversationEvent(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                data(row.getString(5))))
                .list();
    }

    @SuppressWarnings("unchecked") // we wrote it as strings
    private Map<String, String> data(String text) {
        return json.readValue(text, Map.class);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
