package heed.reply;

import heed.conversation.Stood;
import heed.message.MessageId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on how conversations stood before a reply. */
@Repository
class ReplyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How a conversation stood before a reply, and its version right after it. */
    record Before(Stood stood, long versionAfter) {}

    void remember(MessageId message, Stood before, long versionAfter) {
        jdbc.sql(
                        """
                        insert into stood_before (message, stood, version)
                        values (:message, cast(:stood as jsonb), :version)
                        """)
                .param("message", message.value())
                .param("stood", json.writeValueAsString(before))
                .param("version", versionAfter)
                .update();
    }

    Optional<Before> before(MessageId message) {
        return jdbc.sql("select stood, version from stood_before where message = :message")
                .param("message", message.value())
                .query((row, number) ->
                        new Before(json.readValue(row.getString(1), Stood.class), row.getLong(2)))
                .optional();
    }
}
