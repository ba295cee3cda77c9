package heed.channel.mailbox;

import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on the accounts that inboxes send by. */
@Repository
class SendingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SendingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An account and how it logs in. */
    record Sending(SendingAccount account, SealedLogin login) {}

    Optional<Sending> find(InboxId inbox) {
        return jdbc.sql(
                        """
                        select host, port, security, username, secret, oauth, checked_at, problem
                          from mail_sending
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .query(this::sending)
                .optional();
    }

    void set(InboxId inbox, Server server, SealedLogin login) {
        jdbc.sql(
                        """
                        insert into mail_sending (inbox, host, port, security, username, secret, auth, oauth)
                        values (:inbox, :host, :port, :security, :username, :secret, :auth, cast(:oauth as jsonb))
                            on conflict (inbox) do update
                           set host = excluded.host, port = excluded.port, security = excluded.security,
                               username = excluded.username, secret = excluded.secret, auth = excluded.auth,
                               oauth = excluded.oauth, checked_at = null, problem = null
                        """)
                .param("inbox", inbox.value())
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security().word())
                .param("username", login.username(), Types.VARCHAR)
                .param("secret", login.secret(), Types.BINARY)
                .param("auth", login.auth())
                .param(
                        "oauth",
                        login.oauth() == null ? null : json.writeValueAsString(login.oauth()),
                        Types.VARCHAR)
                .update();
    }

    void renew(InboxId inbox, SealedLogin login) {
        jdbc.sql("update mail_sending set secret = :secret where inbox = :inbox")
                .param("inbox", inbox.value())
                .param("secret", login.secret(), Types.BINARY)
                .update();
    }

    /** Remembers how sending went, when that is news or the last time is a while ago. */
    void note(InboxId inbox, @Nullable String problem) {
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

    private Sending sending(ResultSet row, int number) throws SQLException {
        var login = login(row, json);
        var checked = row.getTimestamp("checked_at");
        return new Sending(
                new SendingAccount(
                        server(row),
                        login.username(),
                        login.oauth(),
                        login.secret() != null,
                        checked == null ? null : checked.toInstant(),
                        row.getString("problem")),
                login);
    }

    static Server server(ResultSet row) throws SQLException {
        return new Server(
                row.getString("host"), row.getInt("port"), Security.of(row.getString("security")));
    }

    static SealedLogin login(ResultSet row, JsonMapper json) throws SQLException {
        var oauth = row.getString("oauth");
        return new SealedLogin(
                row.getString("username"),
                row.getBytes("secret"),
                oauth == null ? null : json.readValue(oauth, OAuthClient.class));
    }
}
