package heed.article;

import heed.inbox.InboxId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads set for the help pages. */
@Repository
class HelpSettingStore {

    private final JdbcClient jdbc;

    HelpSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where questions come in; null when nobody has chosen. */
    @Nullable InboxId inbox() {
        return jdbc.sql("select inbox from help_setting where inbox is not null")
                .query((row, number) -> new InboxId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    void keep(InboxId inbox) {
        jdbc.sql(
                        """
                        insert into help_setting (inbox) values (:inbox)
                            on conflict (one) do update set inbox = excluded.inbox
                        """)
                .param("inbox", inbox.value())
                .update();
    }
}
