package heed.acknowledgement;

import heed.access.PersonId;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what inboxes say of their own. */
@Repository
class OwnWordsStore {

    private final JdbcClient jdbc;

    OwnWordsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one inbox, by language. */
    List<OwnWords> of(InboxId inbox) {
        return jdbc.sql(
                        """
                        select inbox, language, opening, closing, version
                          from acknowledgement_words
                         where inbox = :inbox
                         order by language
                        """)
                .param("inbox", inbox.value())
                .query(OwnWordsStore::words)
                .list();
    }

    /**
     * False when it was changed since {@code version}, where 0 stands for nothing kept; null takes
     * what is kept, whatever it is.
     */
    boolean keep(OwnWords wanted, @Nullable Integer version, @Nullable PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into acknowledgement_words as w
                                       (inbox, language, opening, closing, changed_by, changed_at)
                                values (:inbox, :language, :opening, :closing, :by, :now)
                                    on conflict (inbox, language) do update
                                   set opening = excluded.opening, closing = excluded.closing, version = w.version + 1,
                                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                                 where cast(:version as integer) is null
                                    or w.version = :version
                                """)
                        .param("inbox", wanted.inbox().value())
                        .param("language", wanted.language())
                        .param("opening", wanted.opening())
                        .param("closing", wanted.closing())
                        .param("version", version, Types.INTEGER)
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static OwnWords words(ResultSet row, int number) throws SQLException {
        return new OwnWords(
                new InboxId(row.getObject("inbox", UUID.class)),
                row.getString("language"),
                row.getString("opening"),
                row.getString("closing"),
                row.getInt("version"));
    }
}
