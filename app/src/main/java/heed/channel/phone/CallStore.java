package heed.channel.phone;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on calls. */
@Repository
class CallStore {

    private static final String CALL =
            """
            select k.message, k.conversation, k.direction, k.answered, k.seconds, k.number, k.person, p.name, k.at, k.told,
                   r.consent
              from phone_call k
              join person_card p on p.id = k.person
              left join phone_recording r on r.call = k.message
            """;

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            MessageId message,
            ConversationId conversation,
            CallWanted call,
            @Nullable MessageId told,
            PersonId by) {
        jdbc.sql(
                        """
                        insert into phone_call (message, conversation, direction, answered, seconds, number, person, at,
                                                told, key)
                        values (:message, :conversation, :direction, :answered, :seconds, :number, :person, :at, :told, :key)
                        """)
                .param("message", message.value())
                .param("conversation", conversation.value())
                .param("direction", call.inbound() ? "in" : "out")
                .param("answered", call.answered())
                .param("seconds", (int) call.length().toSeconds())
                .param("number", call.number(), Types.VARCHAR)
                .param("person", by.value())
                .param("at", Timestamp.from(Objects.requireNonNull(call.at())))
                .param("told", told == null ? null : told.value(), Types.OTHER)
                .param("key", call.key())
                .update();
    }

    Optional<Call> byKey(String key) {
        return jdbc.sql(CALL + " where k.key = :key")
                .param("key", key)
                .query(CallStore::call)
                .optional();
    }

    Optional<Call> find(MessageId id) {
        return jdbc.sql(CALL + " where k.message = :id")
                .param("id", id.value())
                .query(CallStore::call)
                .optional();
    }

    /** Whether the customer wrote, or called, after {@code at}. */
    boolean wentOn(ConversationId conversation, Instant at) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from message m
                                        where m.conversation = :id
                                          and m.kind = 'inbound'
                                          and m.at > :at
                                          and not m.automatic)
                        """)
                .param("id", conversation.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Of a conversation and of what was merged into it, the latest first. */
    List<Call> of(ConversationId conversation) {
        return jdbc.sql(
                        CALL
                                + """
                                  join conversation c on c.id = k.conversation
                                 where c.id = :id
                                    or c.merged_into = :id
                                 order by k.at desc, k.message
                                 limit 200
                                """)
                .param("id", conversation.value())
                .query(CallStore::call)
                .list();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        var told = row.getObject("told", UUID.class);
        return new Call(
                new MessageId(row.getObject("message", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("direction").equals("in"),
                row.getBoolean("answered"),
                Duration.ofSeconds(row.getInt("seconds")),
                row.getString("number"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getTimestamp("at").toInstant(),
                told == null ? null : new MessageId(told),
                row.getObject("consent", UUID.class));
    }
}
