package heed.promise;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on approvals of promises. */
@Repository
class ApprovalStore {

    private static final int LONGEST_DRAFT = 20_000;
    private static final String APPROVAL =
            """
            select a.id, a.conversation, c.number, a.team, a.words, a.due_at, a.amount, a.why, a.draft, a.asked_by,
                   p.name as asker, a.asked_at, a.state, d.name as decider, a.decided_at, a.note
              from promise_approval a
              join conversation c on c.id = a.conversation
              join person_card p on p.id = a.asked_by
              left join person_card d on d.id = a.decided_by
            """;

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the same is asked already. */
    Optional<PromiseApproval.Id> ask(
            Conversation conversation,
            Standing.Beyond beyond,
            String draft,
            PersonId asker,
            Instant now) {
        var promise = beyond.promise();
        return jdbc.sql(
                        """
                        insert into promise_approval (conversation, team, words, due_at, amount, why, draft, asked_by, asked_at)
                        values (:conversation, :team, :words, :due, :amount, :why, :draft, :asker, :now)
                            on conflict do nothing
                        returning id
                        """)
                .param("conversation", conversation.id().value())
                .param("team", conversation.team().value())
                .param("words", promise.text())
                .param("due", PromiseStore.timestamp(promise.due()), Types.TIMESTAMP)
                .param("amount", beyond.amount(), Types.NUMERIC)
                .param("why", beyond.why())
                .param(
                        "draft",
                        draft.length() > LONGEST_DRAFT ? draft.substring(0, LONGEST_DRAFT) : draft)
                .param("asker", asker.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PromiseApproval.Id(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<PromiseApproval> find(PromiseApproval.Id id) {
        return jdbc.sql(APPROVAL + " where a.id = :id")
                .param("id", id.value())
                .query(ApprovalStore::approval)
                .optional();
    }

    /** What waits in teams, the oldest first. */
    List<PromiseApproval> waiting(List<TeamId> teams) {
        return jdbc.sql(
                        APPROVAL
                                + """
                                 where a.state = 'asked'
                                   and a.team = any (:teams)
                                 order by a.asked_at, a.id
                                 limit 200
                                """)
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(ApprovalStore::approval)
                .list();
    }

    /** Whether it waited still: of two who decide at once, the first one does. */
    boolean decide(PromiseApproval.Id id, boolean granted, String note, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update promise_approval
                                   set state = :state, decided_by = :by, decided_at = :now, note = :note
                                 where id = :id
                                   and state = 'asked'
                                   and asked_by <> :by
                                """)
                        .param("id", id.value())
                        .param("state", granted ? "granted" : "refused")
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("note", note)
                        .update()
                > 0;
    }

    /** What {@code asker} was granted for these words is used up by a reply. */
    void use(ConversationId conversation, PersonId asker, List<String> words, MessageId message) {
        jdbc.sql(
                        """
                        insert into promise_approval_use (approval, message)
                        select a.id, :message
                          from promise_approval a
                         where a.conversation = :conversation
                           and a.asked_by = :asker
                           and a.state = 'granted'
                           and regexp_replace(btrim(a.words), '\\s+', ' ', 'g') = any (:words)
                            on conflict do nothing
                        """)
                .param("conversation", conversation.value())
                .param("asker", asker.value())
                .param("message", message.value())
                .param("words", words.stream().map(Standing::same).toArray(String[]::new))
                .update();
    }

    /** A reply was taken back: what it used may be used again. */
    void giveBack(MessageId message) {
        jdbc.sql("delete from promise_approval_use where message = :message")
                .param("message", message.value())
                .update();
    }

    private static PromiseApproval approval(ResultSet row, int number) throws SQLException {
        return new PromiseApproval(
                new PromiseApproval.Id(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getLong("number"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("words"),
                PromiseRow.at(row, "due_at"),
                row.getBigDecimal("amount"),
                row.getString("why"),
                row.getString("draft"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("state"),
                row.getString("decider"),
                PromiseRow.at(row, "decided_at"),
                row.getString("note"));
    }
}
