package heed.complaint;

import heed.access.PersonId;
import heed.message.MessageId;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the steps of complaints. What was done already, or is not there, changes nothing. */
@Repository
class ComplaintStepStore {

    private final JdbcClient jdbc;

    ComplaintStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean acknowledge(
            ComplaintId id,
            @Nullable MessageId message,
            @Nullable String how,
            PersonId by,
            Instant now) {
        return jdbc.sql(
                                """
                                update complaint
                                   set acknowledged_at = :now, acknowledged_by = :by, acknowledged_message = :message,
                                       acknowledged_how = :how, version = version + 1
                                 where id = :id
                                   and acknowledged_at is null
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("message", message == null ? null : message.value(), Types.OTHER)
                        .param("how", how, Types.VARCHAR)
                        .update()
                > 0;
    }

    boolean decide(
            ComplaintId id, Complaint.Verdict verdict, String reason, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update complaint
                                   set decision = :decision, reason = :reason, decided_at = :now, decided_by = :by,
                                       version = version + 1
                                 where id = :id
                                   and decided_at is null
                                """)
                        .param("id", id.value())
                        .param("decision", verdict.word())
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    boolean remedy(ComplaintId id, String remedy, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update complaint
                                   set remedy = :remedy, remedied_at = :now, remedied_by = :by, version = version + 1
                                 where id = :id
                                   and remedied_at is null
                                """)
                        .param("id", id.value())
                        .param("remedy", remedy)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    boolean answer(ComplaintId id, Complaint.Answer answer, PersonId by) {
        var message = answer.deed().message();
        return jdbc.sql(
                                """
                                update complaint
                                   set answer = :answer, answered_at = :at, answered_by = :by,
                                       answered_message = :message, answered_how = :how, version = version + 1
                                 where id = :id
                                   and answered_at is null
                                """)
                        .param("id", id.value())
                        .param("answer", answer.reaction().word())
                        .param("at", Timestamp.from(answer.deed().at()))
                        .param("by", by.value())
                        .param("message", message == null ? null : message.value(), Types.OTHER)
                        .param("how", answer.deed().how(), Types.VARCHAR)
                        .update()
                > 0;
    }

    /** Somebody else decides anew; what was decided stays in what happened. */
    boolean lookAgain(ComplaintId id, @Nullable PersonId owner, Instant now) {
        return jdbc.sql(
                                """
                                update complaint
                                   set look = 2, look_since = :now, first_decided_by = decided_by, owner = :owner,
                                       decision = null, reason = null, decided_at = null, decided_by = null,
                                       remedy = null, remedied_at = null, remedied_by = null, version = version + 1
                                 where id = :id
                                   and look = 1
                                """)
                        .param("id", id.value())
                        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    boolean close(ComplaintId id, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update complaint
                                   set closed_at = :now, closed_by = :by, version = version + 1
                                 where id = :id
                                   and closed_at is null
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    boolean learn(ComplaintId id, @Nullable CauseId cause, Complaint.@Nullable Step step) {
        return jdbc.sql(
                                """
                                update complaint
                                   set cause = :cause, step = :step, step_owner = :owner, step_on = :on,
                                       version = version + 1
                                 where id = :id
                                """)
                        .param("id", id.value())
                        .param("cause", cause == null ? null : cause.value(), Types.OTHER)
                        .param("step", step == null ? "" : step.text())
                        .param("owner", step == null ? null : step.owner().value(), Types.OTHER)
                        .param("on", step == null ? null : Date.valueOf(step.on()), Types.DATE)
                        .update()
                > 0;
    }
}
