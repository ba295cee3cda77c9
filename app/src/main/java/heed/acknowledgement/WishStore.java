package heed.acknowledgement;

import heed.access.PersonId;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which inboxes acknowledge, and how often an address is, and all of them. */
@Repository
class WishStore {

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wish> find(InboxId inbox) {
        return jdbc.sql(
                        """
                        select inbox, wanted, sentence, language, version
                          from acknowledgement_wish
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .query(WishStore::wish)
                .optional();
    }

    List<Wish> all() {
        return jdbc.sql(
                        """
                        select inbox, wanted, sentence, language, version
                          from acknowledgement_wish
                         order by inbox
                        """)
                .query(WishStore::wish)
                .list();
    }

    /** False when it was changed since {@code version}; null takes what is kept, whatever it is. */
    boolean keep(Wish wanted, @Nullable Integer version, @Nullable PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into acknowledgement_wish as w (inbox, wanted, sentence, language, changed_by, changed_at)
                                values (:inbox, :wanted, :sentence, :language, :by, :now)
                                    on conflict (inbox) do update
                                   set wanted = excluded.wanted, sentence = excluded.sentence,
                                       language = excluded.language, version = w.version + 1,
                                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                                 where cast(:version as integer) is null
                                    or w.version = :version
                                """)
                        .param("inbox", wanted.inbox().value())
                        .param("wanted", wanted.wanted())
                        .param("sentence", wanted.sentence())
                        .param("language", wanted.language())
                        .param("version", version, Types.INTEGER)
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    AcknowledgementLimit limit() {
        return jdbc.sql("select per_day, per_hour from acknowledgement_limit")
                .query((row, number) -> new AcknowledgementLimit(row.getInt(1), row.getInt(2)))
                .single();
    }

    void limit(int perDay, int perHour) {
        jdbc.sql("update acknowledgement_limit set per_day = :day, per_hour = :hour")
                .param("day", perDay)
                .param("hour", perHour)
                .update();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        return new Wish(
                new InboxId(row.getObject("inbox", UUID.class)),
                row.getBoolean("wanted"),
                row.getString("sentence"),
                row.getString("language"),
                row.getInt("version"));
    }
}
