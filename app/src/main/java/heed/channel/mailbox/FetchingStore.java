package heed.channel.mailbox;

import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on the accounts that inboxes fetch from, and on what was fetched already. */
@Repository
class FetchingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FetchingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An account and how it logs in. */
    record Fetching(InboxId inbox, FetchingAccount account, SealedLogin login) {}

    Optional<Fetching> find(InboxId inbox) {
        return jdbc.sql(
                        """
                        select inbox, protocol, host, port, security, username, secret, oauth, folder, after, enabled,
                               fetched_at, problem, problem_since
                          from mail_fetching
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .query(this::fetching)
                .optional();
    }

    /** What {@code node} looks after: what it has already, and what nobody has any more. */
    List<Fetching> lease(String node, Instant now, Instant till) {
        return jdbc.sql(
                        """
                        update mail_fetching
                           set leased_by = :node, leased_till = :till
                         where enabled
                           and (leased_by = :node or leased_till is null or leased_till < :now)
                        returning inbox, protocol, host, port, security, username, secret, oauth, folder, after, enabled,
                                  fetched_at, problem, problem_since
                        """)
                .param("node", node)
                .param("now", Timestamp.from(now))
                .param("till", Timestamp.from(till))
                .query(this::fetching)
                .list();
    }

    void release(String node) {
        jdbc.sql(
                        """
                        update mail_fetching
                           set leased_by = null, leased_till = null
                         where leased_by = :node
                        """)
                .param("node", node)
                .update();
    }

    void set(InboxId inbox, FetchingAccount.Source source, SealedLogin login) {
        jdbc.sql(
                        """
                        insert into mail_fetching
                               (inbox, protocol, host, port, security, username, secret, auth, oauth, folder, after, enabled)
                        values (:inbox, :protocol, :host, :port, :security, :username, :secret, :auth,
                                cast(:oauth as jsonb), :folder, :after, :enabled)
                            on conflict (inbox) do update
                           set protocol = excluded.protocol, host = excluded.host, port = excluded.port,
                               security = excluded.security, username = excluded.username, secret = excluded.secret,
                               auth = excluded.auth, oauth = excluded.oauth, folder = excluded.folder,
                               after = excluded.after, enabled = excluded.enabled, problem = null, problem_since = null
                        """)
                .param("inbox", inbox.value())
                .param("protocol", source.protocol().word())
                .param("host", source.server().host())
                .param("port", source.server().port())
                .param("security", source.server().security().word())
                .param("username", login.username() == null ? "" : login.username())
                .param("secret", login.secret(), Types.BINARY)
                .param("auth", login.auth())
                .param(
                        "oauth",
                        login.oauth() == null ? null : json.writeValueAsString(login.oauth()),
                        Types.VARCHAR)
                .param("folder", source.folder())
                .param("after", source.delete() ? "delete" : "keep")
                .param("enabled", source.enabled())
                .update();
    }

    void renew(InboxId inbox, SealedLogin login) {
        jdbc.sql("update mail_fetching set secret = :secret where inbox = :inbox")
                .param("inbox", inbox.value())
                .param("secret", login.secret(), Types.BINARY)
                .update();
    }

    void note(InboxId inbox, @Nullable String problem) {
        jdbc.sql(
                        """
                        update mail_fetching
                           set problem = :problem,
                               problem_since = case when :problem is null then null else coalesce(problem_since, now()) end,
                               fetched_at = case when :problem is null then now() else fetched_at end
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .param("problem", problem, Types.VARCHAR)
                .update();
    }

    /** Names of mails of {@code inbox} that were fetched already and begin with {@code prefix}. */
    Set<String> fetched(InboxId inbox, String prefix) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select uid
                                  from mail_fetched
                                 where inbox = :inbox
                                   and starts_with(uid, :prefix)
                                """)
                        .param("inbox", inbox.value())
                        .param("prefix", prefix)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Returns whether it had not been fetched before. */
    boolean markFetched(InboxId inbox, String uid) {
        return jdbc.sql(
                                """
                                insert into mail_fetched (inbox, uid)
                                values (:inbox, :uid)
                                    on conflict do nothing
                                """)
                        .param("inbox", inbox.value())
                        .param("uid", uid)
                        .update()
                == 1;
    }

    private Fetching fetching(ResultSet row, int number) throws SQLException {
        var login = SendingStore.login(row, json);
        var source =
                new FetchingAccount.Source(
                        Protocol.of(row.getString("protocol")),
                        SendingStore.server(row),
                        row.getString("folder"),
                        row.getString("after").equals("delete"),
                        row.getBoolean("enabled"));
        return new Fetching(
                new InboxId(row.getObject("inbox", UUID.class)),
                new FetchingAccount(
                        source,
                        String.valueOf(login.username()),
                        login.oauth(),
                        login.secret() != null,
                        instant(row, "fetched_at"),
                        row.getString("problem"),
                        instant(row, "problem_since")),
                login);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
