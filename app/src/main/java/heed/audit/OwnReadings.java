package heed.audit;

import heed.access.Viewer;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the read log keeps about oneself. Thread-safe. */
@Service
@Transactional(readOnly = true)
class OwnReadings {

    private final JdbcClient jdbc;

    OwnReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@code viewer} read, the latest first, before {@code before}. */
    List<OwnReading> of(Viewer.Member viewer, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select r.id, r.at, c.number, c.subject, r.subject, r.way
                          from (select r.id, r.at, r.conversation, r.subject, r.way
                                  from reading r
                                 where r.person = :viewer
                                   and (cast(:before as bigint) is null or r.id < :before)
                                 order by r.id desc
                                 limit :limit) r
                          left join conversation_line c on c.id = r.conversation
                         order by r.id desc
                        """)
                .param("viewer", viewer.person().value())
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, n) ->
                        new OwnReading(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getObject(3, Long.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .list();
    }
}
