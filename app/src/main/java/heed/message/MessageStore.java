package heed.message;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds single messages, and takes replies back. */
@Repository
class MessageStore {

    private final JdbcClient jdbc;
    private final MessageRow row;

    MessageStore(JdbcClient jdbc, MessageRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    Optional<Message> find(MessageId id) {
        return jdbc.sql(
                        MessageRow.SELECT
                                + """
                                where m.id = :id
                                """)
                .param("id", id.value())
                .query(row)
                .optional();
    }

    Optional<Message> replyByMailId(String mailId) {
        return jdbc.sql(
                        MessageRow.SELECT
                                + """
                                where m.mail_id = :mailId
                                  and m.kind = 'reply'
                                limit 1
                                """)
                .param("mailId", mailId)
                .query(row)
                .optional();
    }

    /** Removes a reply that nobody has begun to send, under a lock that the sender honours. */
    boolean withdraw(MessageId id) {
        boolean waiting =
                jdbc.sql(
                                """
                                select message
                                  from delivery
                                 where message = :id
                                   and state = 'queued'
                                   and not may_have_left
                                   for update
                                """)
                        .param("id", id.value())
                        .query((row, number) -> true)
                        .optional()
                        .orElse(false);
        if (waiting) {
            jdbc.sql(
                            """
                            update attachment a
                               set message = null, person = m.person
                              from message m
                             where m.id = :id
                               and a.message = m.id
                            """)
                    .param("id", id.value())
                    .update();
            jdbc.sql("delete from message where id = :id").param("id", id.value()).update();
        }
        return waiting;
    }

    Optional<UUID> rawMail(MessageId id) {
        return jdbc.sql("select mail from message where id = :id and mail is not null")
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
