package heed.complaint;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes complaints. What the database refuses, and what is not there, changes nothing. */
@Repository
class ComplaintChanges {

    private final JdbcClient jdbc;

    ComplaintChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return empty when the conversation has an open one
     */
    Optional<ComplaintId> add(
            ConversationId conversation,
            ComplaintWanted wanted,
            @Nullable PersonId owner,
            Instant since,
            @Nullable PersonId by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into complaint (conversation, what, impact, wish, about_person, about_team, owner, since,
                                               registered_at, registered_by, look_since)
                        values (:conversation, :what, :impact, :wish, :person, :team, :owner, :since, :now, :by, :since)
                            on conflict do nothing
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("what", wanted.what())
                .param("impact", wanted.impact())
                .param("wish", wanted.wish())
                .param("person", id(wanted.aboutPerson()), Types.OTHER)
                .param(
                        "team",
                        wanted.aboutTeam() == null ? null : wanted.aboutTeam().value(),
                        Types.OTHER)
                .param("owner", id(owner), Types.OTHER)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("by", id(by), Types.OTHER)
                .query((row, number) -> new ComplaintId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Locks it until the end of the transaction. */
    void lock(ComplaintId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('complaint ' || :id, 0))")
                .param("id", id.toString())
                .query((row, number) -> true)
                .single();
    }

    /** It is not about them any more: as the viewer, whom the database asks to be a lead. */
    void lift(ComplaintId id) {
        jdbc.sql("update complaint set about_person = null, about_team = null where id = :id")
                .param("id", id.value())
                .update();
    }

    boolean describe(ComplaintId id, ComplaintWanted wanted, @Nullable PersonId owner) {
        return jdbc.sql(
                                """
                                update complaint
                                   set what = :what, impact = :impact, wish = :wish, about_person = :person,
                                       about_team = :team, owner = :owner, version = version + 1
                                 where id = :id
                                """)
                        .param("id", id.value())
                        .param("what", wanted.what())
                        .param("impact", wanted.impact())
                        .param("wish", wanted.wish())
                        .param("person", id(wanted.aboutPerson()), Types.OTHER)
                        .param(
                                "team",
                                wanted.aboutTeam() == null ? null : wanted.aboutTeam().value(),
                                Types.OTHER)
                        .param("owner", id(owner), Types.OTHER)
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
                        .param("owner", id(owner), Types.OTHER)
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

    void happened(
            ComplaintId id, String kind, @Nullable PersonId person, String words, Instant now) {
        jdbc.sql(
                        """
                        insert into complaint_event (complaint, at, kind, person, words)
                        values (:id, :now, :kind, :person, :words)
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("person", id(person), Types.OTHER)
                .param("words", words)
                .update();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
