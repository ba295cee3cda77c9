package heed.acknowledgement;

import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of acknowledgements. */
@Repository
class AcknowledgedStore {

    private final JdbcClient jdbc;

    AcknowledgedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Acknowledgement> find(ConversationId id, Instant now) {
        return jdbc.sql(
                        """
                        select a.conversation, a.state, a.why, a.message, a.language, a.said_at, a.by_at, a.basis,
                               case when r.at <= a.by_at then true
                                    when r.at is not null then false
                                    when c.state = 'open' and a.by_at < :now then false end as held
                          from acknowledgement a
                          join conversation c on c.id = a.conversation
                          left join lateral (select min(m.at) as at
                                               from message m
                                              where m.conversation = a.conversation
                                                and m.kind = 'reply'
                                                and not m.automatic) r on true
                         where a.conversation = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(AcknowledgedStore::acknowledgement)
                .optional();
    }

    private static Acknowledgement acknowledgement(ResultSet row, int number) throws SQLException {
        var message = row.getObject("message", UUID.class);
        return new Acknowledgement(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("state"),
                row.getString("why"),
                message == null ? null : new MessageId(message),
                row.getString("language"),
                instant(row, "said_at"),
                instant(row, "by_at"),
                row.getString("basis"),
                row.getObject("held", Boolean.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
