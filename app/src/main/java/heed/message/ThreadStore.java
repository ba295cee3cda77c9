package heed.message;

import heed.conversation.ConversationId;
import heed.web.Cursor;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in a conversation and in those merged into it, whole or in stretches. */
@Repository
class ThreadStore {

    private final JdbcClient jdbc;
    private final MessageRow row;

    ThreadStore(JdbcClient jdbc, MessageRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    List<Message> whole(ConversationId conversation) {
        return jdbc.sql(
                        MessageRow.SELECT
                                + """
                                where m.conversation in (select :conversation
                                                          union all
                                                         select c.id
                                                           from conversation c
                                                          where c.merged_into = :conversation)
                                order by m.at, m.id
                                """)
                .param("conversation", conversation.value())
                .query(row)
                .list();
    }

    /** The first {@code limit} behind a cursor, the oldest first. */
    List<Message> after(ConversationId conversation, @Nullable Cursor cursor, int limit) {
        return stretch(
                MessageRow.SELECT
                        + """
                        where m.id in (select s.id
                                         from message s
                                        where s.conversation in (select :conversation
                                                                  union all
                                                                 select c.id
                                                                   from conversation c
                                                                  where c.merged_into = :conversation)
                                          and (cast(:at as timestamptz) is null or (s.at, s.id) > (:at, :id))
                                        order by s.at, s.id
                                        limit :limit)
                        order by m.at, m.id
                        """,
                conversation,
                cursor,
                limit);
    }

    /** The last {@code limit} before a cursor, the oldest first. */
    List<Message> before(ConversationId conversation, @Nullable Cursor cursor, int limit) {
        return stretch(
                MessageRow.SELECT
                        + """
                        where m.id in (select s.id
                                         from message s
                                        where s.conversation in (select :conversation
                                                                  union all
                                                                 select c.id
                                                                   from conversation c
                                                                  where c.merged_into = :conversation)
                                          and (cast(:at as timestamptz) is null or (s.at, s.id) < (:at, :id))
                                        order by s.at desc, s.id desc
                                        limit :limit)
                        order by m.at, m.id
                        """,
                conversation,
                cursor,
                limit);
    }

    private List<Message> stretch(
            String sql, ConversationId conversation, @Nullable Cursor cursor, int limit) {
        UUID id = cursor == null ? null : cursor.id();
        return jdbc.sql(sql)
                .param("conversation", conversation.value())
                .param("at", cursor == null ? null : Timestamp.from(cursor.at()), Types.TIMESTAMP)
                .param("id", id, Types.OTHER)
                .param("limit", limit)
                .query(row)
                .list();
    }
}
