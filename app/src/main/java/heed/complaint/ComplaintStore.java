package heed.complaint;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads complaints. What the viewer may not see is not there. */
@Repository
class ComplaintStore {

    private static final String COMPLAINT =
            """
            select k.*, c.number, c.team, c.customer_name, s.name as cause_name,
                   ap.name as about_person_name, at.name as about_team_name, o.name as owner_name,
                   ack.name as acknowledged_by_name, d.name as decided_by_name, r.name as remedied_by_name,
                   a.name as answered_by_name, so.name as step_owner_name, sd.at as step_done_at,
                   cl.name as closed_by_name
              from (select id, conversation, what, impact, wish, about_person, about_team, owner, since, registered_at,
                           acknowledged_at, acknowledged_by, acknowledged_message, acknowledged_how, look, look_since,
                           first_decided_by, decision, reason, decided_at, decided_by, remedy, remedied_at, remedied_by,
                           answer, answered_at, answered_by, answered_message, answered_how, cause, step, step_owner,
                           step_on, closed_at, closed_by, state, version
                      from complaint) k
              left join conversation_line c on c.id = k.conversation
              left join complaint_cause s on s.id = k.cause
              left join person_card ap on ap.id = k.about_person
              left join team_card at on at.id = k.about_team
              left join person_card o on o.id = k.owner
              left join person_card ack on ack.id = k.acknowledged_by
              left join person_card d on d.id = k.decided_by
              left join person_card r on r.id = k.remedied_by
              left join person_card a on a.id = k.answered_by
              left join person_card so on so.id = k.step_owner
              left join complaint_step_done sd on sd.complaint = k.id
              left join person_card cl on cl.id = k.closed_by
            """;

    private final JdbcClient jdbc;

    ComplaintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Complaint> find(ComplaintId id) {
        return jdbc.sql(COMPLAINT + " where k.id = :id")
                .param("id", id.value())
                .query(ComplaintRow::complaint)
                .optional();
    }

    List<Complaint> all(List<ComplaintId> ids) {
        return jdbc.sql(COMPLAINT + " where k.id = any (:ids) order by k.id")
                .param("ids", ids.stream().map(ComplaintId::value).toArray(UUID[]::new))
                .query(ComplaintRow::complaint)
                .list();
    }

    /** Of a conversation and of those that were merged into it, the newest first. */
    List<Complaint> of(ConversationId conversation) {
        return jdbc.sql(
                        COMPLAINT
                                + """
                                 where c.id = :id
                                    or c.merged_into = :id
                                 order by k.registered_at desc, k.id
                                 limit 20
                                """)
                .param("id", conversation.value())
                .query(ComplaintRow::complaint)
                .list();
    }

    /** Those that are not closed, the oldest first. */
    List<Complaint> open(int limit) {
        return jdbc.sql(
                        COMPLAINT
                                + " where k.closed_at is null order by k.since, k.id limit :limit")
                .param("limit", limit)
                .query(ComplaintRow::complaint)
                .list();
    }

    /** About somebody, whoever keeps them: the newest first. */
    List<Complaint> about(PersonId person) {
        return jdbc.sql(
                        COMPLAINT
                                + " where k.about_person = :person order by k.registered_at desc, k.id limit 50")
                .param("person", person.value())
                .query(ComplaintRow::complaint)
                .list();
    }

    List<Complaint> registeredSince(Instant since, int limit) {
        return jdbc.sql(
                        COMPLAINT
                                + " where k.registered_at > :since order by k.registered_at desc, k.id limit :limit")
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(ComplaintRow::complaint)
                .list();
    }

    /**
     * A stretch of all, the newest first.
     *
     * @param open null for those that are closed, too
     */
    List<Complaint> list(
            @Nullable Boolean open,
            @Nullable Instant before,
            @Nullable ComplaintId last,
            int limit) {
        return jdbc.sql(
                        COMPLAINT
                                + """
                                 where (:open::boolean is null or (k.closed_at is null) = :open)
                                   and (:before::timestamptz is null or (k.registered_at, k.id) < (:before, :last))
                                 order by k.registered_at desc, k.id desc
                                 limit :limit
                                """)
                .param("open", open, Types.BOOLEAN)
                .param("before", before == null ? null : Timestamp.from(before), Types.TIMESTAMP)
                .param("last", last == null ? null : last.value(), Types.OTHER)
                .param("limit", limit)
                .query(ComplaintRow::complaint)
                .list();
    }
}
