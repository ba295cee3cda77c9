package heed.promise;

import heed.access.PersonId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what becomes of promises. Each change appends to what happened, in one statement. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By what something was settled.
     *
     * @param by null when Heed did
     * @param message the reply that did it; null when it was said by hand
     * @param successor what took its place; null when nothing did
     */
    record Evidence(
            @Nullable PersonId by,
            @Nullable MessageId message,
            @Nullable String reason,
            @Nullable PromiseId successor) {

        static Evidence of(PersonId by) {
            return new Evidence(by, null, null, null);
        }
    }

    void settle(PromiseId id, PromiseState state, Evidence evidence, Instant now) {
        evident(
                """
                with done as (
                     update promise
                        set state = :state, settled_at = :now, settled_by = :by, settled_message = :message,
                            reason = :reason, successor = :successor, version = version + 1
                      where id = :id
                     returning id, due_at)
                insert into promise_event (promise, at, kind, person, due_at, reason, message, successor)
                select id, :now, :state, :by, due_at, :reason, :message, :successor
                  from done
                """,
                id,
                evidence,
                now,
                state.word());
    }

    /** The customer was told of a broken one. */
    void tell(PromiseId id, Evidence evidence, Instant now) {
        evident(
                """
                with done as (
                     update promise
                        set told_at = :now, told_by = :by, told_message = :message, settled_at = :now, settled_by = :by,
                            settled_message = :message, reason = :reason, successor = :successor, version = version + 1
                      where id = :id
                     returning id, due_at)
                insert into promise_event (promise, at, kind, person, due_at, reason, message, successor)
                select id, :now, :state, :by, due_at, :reason, :message, :successor
                  from done
                """,
                id,
                evidence,
                now,
                "told");
    }

    private void evident(String sql, PromiseId id, Evidence evidence, Instant now, String state) {
        var by = evidence.by();
        var message = evidence.message();
        var successor = evidence.successor();
        jdbc.sql(sql)
                .param("id", id.value())
                .param("state", state)
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("reason", evidence.reason(), Types.VARCHAR)
                .param("successor", successor == null ? null : successor.value(), Types.OTHER)
                .update();
    }

    /** Marks it broken, if it is open still. Returns whether this call did. */
    boolean breakUp(PromiseId id, Instant now) {
        return jdbc.sql(
                                """
                                with done as (
                                     update promise
                                        set state = 'broken', broken_at = :now, version = version + 1
                                      where id = :id
                                        and state = 'open'
                                        and due_at <= :now
                                     returning id, due_at)
                                insert into promise_event (promise, at, kind, due_at)
                                select id, :now, 'broken', due_at
                                  from done
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** A reply was taken back: it promised, kept, renewed and told nothing. */
    void unsay(MessageId message, Instant now) {
        jdbc.sql(
                        """
                        with gone as (
                             update promise
                                set state = 'withdrawn', settled_at = :now, settled_message = :message,
                                    version = version + 1
                              where message = :message
                                and state in ('found', 'open')
                             returning id, due_at, 'withdrawn' as kind),
                             back as (
                             update promise
                                set state = 'open', settled_at = null, settled_by = null, settled_message = null,
                                    reason = null, successor = null, version = version + 1
                              where settled_message = :message
                                and state in ('kept', 'renewed')
                             returning id, due_at, 'reopened' as kind),
                             untold as (
                             update promise
                                set told_at = null, told_by = null, told_message = null, settled_at = null,
                                    settled_by = null, settled_message = null, reason = null, successor = null,
                                    version = version + 1
                              where told_message = :message
                                and state = 'broken'
                             returning id, due_at, 'reopened' as kind)
                        insert into promise_event (promise, at, kind, due_at, message)
                        select id, :now, kind, due_at, :message
                          from (select id, due_at, kind from gone
                                 union all
                                select id, due_at, kind from back
                                 union all
                                select id, due_at, kind from untold) c
                        """)
                .param("message", message.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
