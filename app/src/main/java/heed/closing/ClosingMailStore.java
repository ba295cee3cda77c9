package heed.closing;

import heed.message.MessageId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the messages below which it is asked whether all is solved. */
@Repository
class ClosingMailStore {

    private final JdbcClient jdbc;

    ClosingMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Below this message of ours it is asked whether all is solved. */
    void asksBelow(ClosingId id, MessageId message) {
        jdbc.sql("insert into closing_mail (message, closing) values (:message, :id)")
                .param("message", message.value())
                .param("id", id.value())
                .update();
    }

    /** The end that is asked about below a message. */
    Optional<ClosingId> askedIn(MessageId message) {
        return jdbc.sql("select closing from closing_mail where message = :message")
                .param("message", message.value())
                .query((row, number) -> new ClosingId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** In which language the customer of a message wrote last. */
    Optional<String> languageOf(MessageId message) {
        return jdbc.sql(
                        """
                        select c.customer_language
                          from message m
                          join conversation_line c on c.id = m.conversation
                         where m.id = :message
                           and c.customer_language is not null
                        """)
                .param("message", message.value())
                .query(String.class)
                .optional();
    }
}
