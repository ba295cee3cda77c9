package heed.channel.mailbox;

import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the accounts that inboxes send by. */
@Repository
class MailAccountStore {

    private final JdbcClient jdbc;

    MailAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account and its sealed password. */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Sending(SendingAccount account, byte @Nullable [] secret) {}

    Optional<Sending> sending(InboxId inbox) {
        return jdbc.sql(
                        """
                        select host, port, security, username, secret, checked_at, problem
                          from mail_sending
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .query(MailAccountStore::sending)
                .optional();
    }

    void setSending(
            InboxId inbox, Server server, @Nullable String username, byte @Nullable [] secret) {
        jdbc.sql(
                        """
                        insert into mail_sending (inbox, host, port, security, username, secret)
                        values (:inbox, :host, :port, :security, :username, :secret)
                            on conflict (inbox) do update
                           set host = excluded.host, port = excluded.port, security = excluded.security,
                               username = excluded.username, secret = excluded.secret,
                               checked_at = null, problem = null
                        """)
                .param("inbox", inbox.value())
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security().word())
                .param("username", username, Types.VARCHAR)
                .param("secret", secret, Types.BINARY)
                .update();
    }

    /** Remembers how sending went, when that is news or the last time is a while ago. */
    void noteSending(InboxId inbox, @Nullable String problem) {
        jdbc.sql(
                        """
                        update mail_sending
                           set checked_at = now(), problem = :problem
                         where inbox = :inbox
                           and (problem is distinct from :problem
                                or checked_at is null
                                or checked_at < now() - interval '1 minute')
                        """)
                .param("inbox", inbox.value())
                .param("problem", problem, Types.VARCHAR)
                .update();
    }

    private static Sending sending(ResultSet row, int number) throws SQLException {
        var secret = row.getBytes("secret");
        var checked = row.getTimestamp("checked_at");
        return new Sending(
                new SendingAccount(
                        new Server(
                                row.getString("host"),
                                row.getInt("port"),
                                Security.of(row.getString("security"))),
                        row.getString("username"),
                        secret != null,
                        checked == null ? null : checked.toInstant(),
                        row.getString("problem")),
                secret);
    }
}
