package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All SQL on files and their content. */
@Repository
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attachment add(
            @Nullable MessageId message,
            ConversationId conversation,
            NewAttachment file,
            byte[] digest,
            byte[] bytes,
            @Nullable PersonId person,
            int position) {
        jdbc.sql("insert into blob (digest, bytes) values (:digest, :bytes) on conflict do nothing")
                .param("digest", digest)
                .param("bytes", bytes)
                .update();
        return jdbc.sql(
                        """
                        insert into attachment
                               (message, conversation, name, type, size, digest, inline, content_id, person, position)
                        values (:message, :conversation, :name, :type, :size, :digest, :inline, :contentId, :person, :position)
                        returning id, name, type, size, inline, content_id
                        """)
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("conversation", conversation.value())
                .param("name", file.name())
                .param("type", file.claimedType())
                .param("size", bytes.length)
                .param("digest", digest)
                .param("inline", file.inline())
                .param("contentId", file.contentId(), Types.VARCHAR)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("position", position)
                .query(AttachmentStore::attachment)
                .single();
    }

    List<Attachment> waiting(ConversationId conversation, PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, type, size, inline, content_id
                          from attachment
                         where conversation = :conversation
                           and person = :person
                           and message is null
                         order by created_at, id
                        """)
                .param("conversation", conversation.value())
                .param("person", person.value())
                .query(AttachmentStore::attachment)
                .list();
    }

    void discard(AttachmentId id, PersonId person) {
        jdbc.sql(
                        """
                        delete from attachment
                         where id = :id
                           and person = :person
                           and message is null
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    void discard(ConversationId conversation, PersonId person) {
        jdbc.sql(
                        """
                        delete from attachment
                         where conversation = :conversation
                           and person = :person
                           and message is null
                        """)
                .param("conversation", conversation.value())
                .param("person", person.value())
                .update();
    }

    boolean attach(AttachmentId id, MessageId message, ConversationId conversation) {
        return jdbc.sql(
                                """
                                update attachment
                                   set message = :message
                                 where id = :id
                                   and conversation = :conversation
                                   and message is null
                                """)
                        .param("message", message.value())
                        .param("id", id.value())
                        .param("conversation", conversation.value())
                        .update()
                == 1;
    }

    /** A file, and whose conversation it is in. */
    record Placed(Attachment attachment, ConversationId conversation) {}

    Optional<Placed> find(AttachmentId id) {
        return jdbc.sql(
                        """
                        select id, name, type, size, inline, content_id, conversation
                          from attachment
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Placed(
                                attachment(row, number),
                                new ConversationId(row.getObject("conversation", UUID.class))))
                .optional();
    }

    /**
     * At most {@code length} bytes behind the first {@code from}, in a transaction of their own
     * unless there is one. Content is not compressed, so that what stands before is not read.
     */
    @Transactional(readOnly = true)
    Optional<byte[]> piece(AttachmentId id, long from, int length) {
        return jdbc.sql(
                        """
                        select substring(b.bytes from cast(:from as integer) + 1 for :length)
                          from attachment a
                          join blob b on b.digest = a.digest
                         where a.id = :id
                        """)
                .param("from", from)
                .param("length", length)
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    Optional<Attachments.Content> open(AttachmentId id) {
        return jdbc.sql(
                        """
                        select a.id, a.name, a.type, a.size, a.inline, a.content_id, a.conversation, b.bytes
                          from attachment a
                          join blob b on b.digest = a.digest
                         where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Attachments.Content(
                                attachment(row, number),
                                new ConversationId(row.getObject("conversation", UUID.class)),
                                row.getBytes("bytes")))
                .optional();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getBoolean("inline"),
                row.getString("content_id"));
    }
}
