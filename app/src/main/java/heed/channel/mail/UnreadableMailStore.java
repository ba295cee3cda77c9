package heed.channel.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that could not be read: kept whole, listed, and read again when somebody asks. */
@Repository
class UnreadableMailStore {

    private final JdbcClient jdbc;

    UnreadableMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean replay(RawMailId id) {
        return jdbc.sql(
                                """
                                update raw_mail
                                   set state = 'waiting', attempts = 0, due_at = now(), error = null
                                 where id = :id
                                   and state = 'unreadable'
                                """)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    List<UnreadableMail> newest(int limit) {
        return jdbc.sql(
                        """
                        select id, received_at, envelope_from, envelope_to, size, coalesce(error, '') as error
                          from raw_mail
                         where state = 'unreadable'
                         order by received_at desc, id
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) ->
                        new UnreadableMail(
                                new RawMailId(row.getObject("id", UUID.class)),
                                row.getTimestamp("received_at").toInstant(),
                                row.getString("envelope_from"),
                                RawMailStore.texts(row, "envelope_to"),
                                row.getLong("size"),
                                row.getString("error")))
                .list();
    }

    Optional<byte[]> bytes(RawMailId id) {
        return jdbc.sql("select bytes from raw_mail where id = :id and state = 'unreadable'")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
