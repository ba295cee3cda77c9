package heed.channel.mail;

import heed.inbox.InboxId;
import heed.message.MessageId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what came in already, and the locks under which it is decided where a mail belongs. */
@Repository
class IntakeStore {

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the end of the transaction no other mail that touches one of {@code names} is put
     * anywhere: a child never misses a parent that is being read beside it. All take their locks in
     * one order, so that none waits in a circle.
     */
    void lock(Collection<String> names) {
        jdbc.sql(
                        """
                        select count(pg_advisory_xact_lock(name))
                          from (select distinct hashtextextended(name, 11) as name
                                  from unnest(:names) as name
                                 order by 1) sorted
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The message that was made of the same mail before. */
    Optional<MessageId> seen(byte[] content) {
        return jdbc.sql("select message from mail_seen where content = :content limit 1")
                .param("content", content)
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Remembers what a mail became. Returns whether {@code inbox} had not seen it before. */
    boolean see(InboxId inbox, byte[] content, MessageId message) {
        return jdbc.sql(
                                """
                                insert into mail_seen (inbox, content, message)
                                values (:inbox, :content, :message)
                                    on conflict do nothing
                                """)
                        .param("inbox", inbox.value())
                        .param("content", content)
                        .param("message", message.value())
                        .update()
                == 1;
    }
}
