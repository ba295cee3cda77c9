package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people decide about conversations, and locks them. */
@Repository
class ConversationStore {

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** As {@link #lock}; its version, when there is one that the viewer may change. */
    OptionalLong lockedVersion(ConversationId id) {
        return jdbc.sql("select version from conversation where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    boolean mayChange(ConversationId id) {
        return jdbc.sql("select viewer_may_change(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
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

    /**
     * @param outcome null when nobody said
     * @param reason why, although something is open; null when none was given
     */
    void close(
            ConversationId id,
            State state,
            @Nullable Outcome outcome,
            @Nullable String reason,
            Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set state = :state, next_step = null, next_step_at = null, reply_due_at = null,
                               waiting_since = null, snoozed_until = null, alarm = null, resolved_at = :now, updated_at = :now,
                               resolved_because = :reason, outcome = :outcome, version = version + 1
                         where id = :id
                        """)
                .param("state", state.word())
                .param("reason", reason, Types.VARCHAR)
                .param("outcome", outcome == null ? null : outcome.word(), Types.VARCHAR)
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

    void alarm(ConversationId id, @Nullable String kind) {
        jdbc.sql("update conversation set alarm = :kind where id = :id")
                .param("kind", kind, Types.VARCHAR)
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

    void hush() {
        jdbc.sql("select set_config('heed.quiet', 'on', true)").query(String.class).single();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
