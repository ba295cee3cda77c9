package heed.closing;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.conversation.Outcome;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the ends of conversations. */
@Repository
class ClosingStore {

    private static final String CLOSING =
            """
            select id, conversation, outcome, resolved_by, resolved_at, reply, ask_at, asked_at, answer, answered_at,
                   check_in_at, checked_in_at
              from closing
            """;

    private final JdbcClient jdbc;

    ClosingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            ConversationId conversation,
            @Nullable Outcome outcome,
            PersonId by,
            Instant at,
            @Nullable Instant askAt,
            @Nullable Instant checkInAt) {
        jdbc.sql(
                        """
                        insert into closing (conversation, outcome, resolved_by, resolved_at, ask_at, check_in_at)
                        values (:conversation, :outcome, :by, :at, :askAt, :checkInAt)
                        """)
                .param("conversation", conversation.value())
                .param("outcome", outcome == null ? null : outcome.word(), Types.VARCHAR)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("askAt", time(askAt), Types.TIMESTAMP)
                .param("checkInAt", time(checkInAt), Types.TIMESTAMP)
                .update();
    }

    /** It was resolved with a reply: taken back, that takes the end back with it. */
    void with(ClosingId id, MessageId reply) {
        jdbc.sql("update closing set reply = :reply where id = :id")
                .param("reply", reply.value())
                .param("id", id.value())
                .update();
    }

    /** The last end of a conversation. */
    Optional<Closing> last(ConversationId conversation) {
        return jdbc.sql(
                        CLOSING
                                + " where conversation = :id order by resolved_at desc, id desc limit 1")
                .param("id", conversation.value())
                .query(ClosingStore::closing)
                .optional();
    }

    Optional<Closing> find(ClosingId id) {
        return jdbc.sql(CLOSING + " where id = :id")
                .param("id", id.value())
                .query(ClosingStore::closing)
                .optional();
    }

    /** Nobody else changes it until the end of the transaction; empty while somebody else does. */
    Optional<Closing> claim(ClosingId id) {
        return jdbc.sql(CLOSING + " where id = :id for update skip locked")
                .param("id", id.value())
                .query(ClosingStore::closing)
                .optional();
    }

    /** The same, after whoever else does. */
    Optional<Closing> lock(ClosingId id) {
        return jdbc.sql(CLOSING + " where id = :id for update")
                .param("id", id.value())
                .query(ClosingStore::closing)
                .optional();
    }

    /** How many questions the customer of a conversation got since then. */
    int asked(ConversationId conversation, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from closing k
                          join conversation c on c.id = k.conversation
                         where k.asked_at > :since
                           and c.customer = (select t.customer from conversation t where t.id = :id)
                        """)
                .param("since", Timestamp.from(since))
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param askedAt null when nobody is asked after all
     */
    void askedBy(ClosingId id, @Nullable Instant askedAt) {
        jdbc.sql(
                        """
                        update closing
                           set ask_at = null, asked_at = coalesce(:at, asked_at), attempts = 0, retry_at = null
                         where id = :id
                        """)
                .param("at", time(askedAt), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    void checkInAt(ClosingId id, @Nullable Instant at, @Nullable Instant checkedInAt) {
        jdbc.sql(
                        """
                        update closing
                           set check_in_at = :at, checked_in_at = coalesce(:checkedIn, checked_in_at),
                               attempts = 0, retry_at = null
                         where id = :id
                        """)
                .param("at", time(at), Types.TIMESTAMP)
                .param("checkedIn", time(checkedInAt), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    void answered(ClosingId id, boolean solved, String words, Instant now) {
        jdbc.sql(
                        """
                        update closing
                           set answer = :solved, words = :words, answered_at = :now, ask_at = null, check_in_at = null
                         where id = :id
                        """)
                .param("solved", solved)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var by = row.getObject("resolved_by", UUID.class);
        var reply = row.getObject("reply", UUID.class);
        var answer = row.getObject("answer", Boolean.class);
        return new Closing(
                new ClosingId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                outcome == null ? null : Outcome.of(outcome),
                by == null ? null : new PersonId(by),
                row.getTimestamp("resolved_at").toInstant(),
                reply == null ? null : new MessageId(reply),
                instant(row, "ask_at"),
                instant(row, "asked_at"),
                answer,
                instant(row, "answered_at"),
                instant(row, "check_in_at"),
                instant(row, "checked_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
