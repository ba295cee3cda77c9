package heed.article;

import heed.access.TeamId;
import heed.inbox.InboxId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads set for the help pages. */
@Repository
class HelpSettingStore {

    private final JdbcClient jdbc;

    HelpSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inbox, and who answers there. */
    record Place(InboxId inbox, TeamId team) {}

    /**
     * Where questions come in: as it was chosen, or else the first by name; empty when none is
     * open.
     */
    Optional<Place> place() {
        return jdbc.sql(
                        """
                        select i.id, i.team
                          from inbox i
                          left join help_setting s on s.inbox = i.id
                         where i.closed_at is null
                         order by s.inbox is null, lower(i.name), i.id
                         limit 1
                        """)
                .query((row, number) ->
                        new Place(
                                new InboxId(row.getObject(1, UUID.class)),
                                new TeamId(row.getObject(2, UUID.class))))
                .optional();
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
