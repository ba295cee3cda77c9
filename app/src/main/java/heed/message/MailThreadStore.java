package heed.message;

import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the Message-IDs that conversations are known by. */
@Repository
class MailThreadStore {

    private final JdbcClient jdbc;

    MailThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void knowBy(ConversationId conversation, @Nullable String mailId, List<String> references) {
        var ids = new LinkedHashSet<>(references);
        if (mailId != null) {
            ids.add(mailId);
        }
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into mail_thread (mail_id, conversation)
                        select unnest(:ids), :conversation
                            on conflict do nothing
                        """)
                .param("ids", NewMessageStore.texts(ids))
                .param("conversation", conversation.value())
                .update();
    }

    List<ConversationId> knownBy(Collection<String> mailIds) {
        return jdbc.sql(
                        """
                        select coalesce(c.merged_into, c.id)
                          from mail_thread t
                          join conversation c on c.id = t.conversation
                         where t.mail_id = any (:ids)
                         group by coalesce(c.merged_into, c.id)
                         order by count(*) desc, coalesce(c.merged_into, c.id)
                        """)
                .param("ids", NewMessageStore.texts(mailIds))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    List<ConversationId> bearing(Collection<String> mailIds) {
        return jdbc.sql(
                        """
                        select distinct coalesce(c.merged_into, c.id)
                          from message m
                          join conversation c on c.id = m.conversation
                         where m.mail_id = any (:ids)
                        """)
                .param("ids", NewMessageStore.texts(mailIds))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean isTaken(String mailId) {
        return jdbc.sql("select exists (select from message where mail_id = :mailId)")
                .param("mailId", mailId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<String> references(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select last.mail_id
                          from (select m.mail_id, m.at, m.id
                                  from message m
                                 where m.conversation in (select :conversation
                                                           union all
                                                          select c.id
                                                            from conversation c
                                                           where c.merged_into = :conversation)
                                   and m.mail_id is not null
                                 order by m.at desc, m.id desc
                                 limit :most) last
                         order by last.at, last.id
                        """)
                .param("most", MailThreads.MOST_REFERENCES)
                .param("conversation", conversation.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Instant> latestOf(ConversationId conversation, Collection<String> mailIds) {
        return jdbc.sql(
                        """
                        select max(m.at)
                          from message m
                          join conversation c on c.id = m.conversation
                         where m.mail_id = any (:ids)
                           and coalesce(c.merged_into, c.id) = :conversation
                        """)
                .param("ids", NewMessageStore.texts(mailIds))
                .param("conversation", conversation.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }
}
