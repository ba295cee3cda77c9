package heed.message;

import heed.conversation.ConversationId;
import heed.web.Cursor;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in a conversation and in those merged into it, whole or in stretches. */
@Repository
class ThreadStore {

    /** A conversation and what was merged into it. */
    private static final String PARTS =
            """
            (select :conversation
              union all
             select c.id
               from conversation c
              where c.merged_into = :conversation)
            """;

    private static final String STRETCH =
            """
             where m.id in (select s.id
                              from message s
                             where s.conversation in %s
                               and (cast(:at as timestamptz) is null or (s.at, s.id) %s (:at, :id))
                             order by s.at %s, s.id %s
                             limit :limit)
            """;

    private static final String IN_ORDER = " order by m.at, m.id";

    private final JdbcClient jdbc;
    private final MessageRow row;

    ThreadStore(JdbcClient jdbc, MessageRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    boolean isAnswered(ConversationId conversation) {
        return jdbc.sql(
                        "select exists (select from message where kind = 'reply' and not automatic and conversation in "
                                + PARTS
                                + ")")
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .single();
    }

    /** What somebody of ours wrote to the customer, and who. */
    record Said(String writer, String body) {}

    /** Replies that people wrote, the latest first, ten at most. */
    List<Said> latestReplies(ConversationId conversation) {
        return jdbc.sql(
                        "select m.from_name, m.body from message m"
                                + " where m.kind = 'reply' and not m.automatic and m.conversation in "
                                + PARTS
                                + " order by m.at desc, m.id desc limit 10")
                .param("conversation", conversation.value())
                .query((row, number) -> new Said(row.getString(1), row.getString(2)))
                .list();
    }

    List<Message> whole(ConversationId conversation) {
        return jdbc.sql(MessageRow.SELECT + " where m.conversation in " + PARTS + IN_ORDER)
                .param("conversation", conversation.value())
                .query(row)
                .list();
    }

    /** The first {@code limit} behind a cursor, the oldest first. */
    List<Message> after(ConversationId conversation, @Nullable Cursor cursor, int limit) {
        return stretch(STRETCH.formatted(PARTS, ">", "asc", "asc"), conversation, cursor, limit);
    }

    /** The last {@code limit} before a cursor, the oldest first. */
    List<Message> before(ConversationId conversation, @Nullable Cursor cursor, int limit) {
        return stretch(STRETCH.formatted(PARTS, "<", "desc", "desc"), conversation, cursor, limit);
    }

    private List<Message> stretch(
            String stretch, ConversationId conversation, @Nullable Cursor cursor, int limit) {
        return jdbc.sql(MessageRow.SELECT + stretch + IN_ORDER)
                .param("conversation", conversation.value())
                .param("at", cursor == null ? null : Timestamp.from(cursor.at()), Types.TIMESTAMP)
                .param("id", cursor == null ? null : cursor.id(), Types.OTHER)
                .param("limit", limit)
                .query(row)
                .list();
    }
}
