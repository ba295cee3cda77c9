package heed.complaint;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on messages that read as complaints. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that reads as a complaint.
     *
     * @param words that show it
     */
    record Proposal(MessageId message, String words) {}

    void propose(ConversationId conversation, MessageId message, String words, Instant at) {
        jdbc.sql(
                        """
                        insert into complaint_proposal (message, conversation, words, at)
                        values (:message, :conversation, :words, :at)
                            on conflict do nothing
                        """)
                .param("message", message.value())
                .param("conversation", conversation.value())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The first that nobody settled. */
    Optional<Proposal> open(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select p.message, p.words
                          from complaint_proposal p
                          join conversation c on c.id = p.conversation
                         where (c.id = :id or c.merged_into = :id)
                           and p.settled_at is null
                         order by p.at, p.message
                         limit 1
                        """)
                .param("id", conversation.value())
                .query((row, number) ->
                        new Proposal(new MessageId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    /** Somebody said what all of them are. */
    void settle(ConversationId conversation, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        update complaint_proposal
                           set settled_at = :now, settled_by = :by
                         where conversation in (select c.id from conversation c where c.id = :id or c.merged_into = :id)
                           and settled_at is null
                        """)
                .param("id", conversation.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
