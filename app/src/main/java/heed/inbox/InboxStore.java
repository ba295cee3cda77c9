package heed.inbox;

import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on inboxes. */
@Repository
class InboxStore {

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Inbox> all() {
        return jdbc.sql(
                        """
                        select id, name, address, team, signature, reply_tag
                          from inbox
                         where closed_at is null
                         order by lower(name), id
                        """)
                .query(InboxStore::inbox)
                .list();
    }

    Optional<Inbox> find(InboxId id) {
        return jdbc.sql(
                        "select id, name, address, team, signature, reply_tag from inbox where id = :id")
                .param("id", id.value())
                .query(InboxStore::inbox)
                .optional();
    }

    Optional<Inbox> findByAddress(String address) {
        return jdbc.sql(
                        """
                        select id, name, address, team, signature, reply_tag
                          from inbox
                         where address = :address
                           and closed_at is null
                        """)
                .param("address", address)
                .query(InboxStore::inbox)
                .optional();
    }

    Inbox add(String name, String address, TeamId team) {
        return jdbc.sql(
                        """
                        insert into inbox (name, address, team)
                        values (:name, :address, :team)
                        returning id, name, address, team, signature, reply_tag
                        """)
                .param("name", name)
                .param("address", address)
                .param("team", team.value())
                .query(InboxStore::inbox)
                .single();
    }

    void change(Inbox inbox) {
        jdbc.sql(
                        """
                        update inbox
                           set name = :name, address = :address, team = :team,
                               signature = :signature, reply_tag = :replyTag
                         where id = :id
                        """)
                .param("name", inbox.name())
                .param("address", inbox.address())
                .param("team", inbox.team().value())
                .param("signature", inbox.signature())
                .param("replyTag", inbox.replyTag())
                .param("id", inbox.id().value())
                .update();
    }

    /** Closes it and lets its address go. False when it was closed before. */
    boolean close(InboxId id) {
        return jdbc.sql(
                                """
                                update inbox
                                   set closed_at = now()
                                 where id = :id
                                   and closed_at is null
                                """)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Inbox inbox(ResultSet row, int number) throws SQLException {
        return new Inbox(
                new InboxId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("signature"),
                row.getBoolean("reply_tag"));
    }
}
