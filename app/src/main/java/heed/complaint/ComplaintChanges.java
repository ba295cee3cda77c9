package heed.complaint;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes complaints, and what happened to them; the steps are in {@link ComplaintStepStore}. What
 * the database refuses, and what is not there, changes nothing.
 */
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
