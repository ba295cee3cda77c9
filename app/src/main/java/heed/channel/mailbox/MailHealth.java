package heed.channel.mailbox;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the accounts of all inboxes fare, in one statement. For administrators. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class MailHealth {

    private final JdbcClient jdbc;

    MailHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How mail leaves from, and comes into, an inbox.
     *
     * @param sendsBy the server; null when no way out is set up
     * @param sentAt when it was last used or tested
     * @param sendingProblem in a sentence; null when there is none
     * @param fetchesFrom the server; null when nothing is fetched
     * @param fetchedAt when it was last looked into with success
     * @param fetchingProblem in a sentence; null when there is none
     */
    public record Health(
            @Nullable String sendsBy,
            @Nullable Instant sentAt,
            @Nullable String sendingProblem,
            @Nullable String fetchesFrom,
            @Nullable Instant fetchedAt,
            @Nullable String fetchingProblem) {

        static final Health UNKNOWN = new Health(null, null, null, null, null, null);

        /** Whether mail is known to leave. */
        public boolean sends() {
            return sendsBy != null && sentAt != null && sendingProblem == null;
        }

        /** Whether mail is known to be fetched. */
        public boolean fetches() {
            return fetchesFrom != null && fetchedAt != null && fetchingProblem == null;
        }
    }

    /** By inbox; one that has no account is not in it. */
    public Map<InboxId, Health> of(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return jdbc
                .sql(
                        """
                        select coalesce(s.inbox, f.inbox), s.host, s.checked_at, s.problem,
                               case when f.enabled then f.host end, f.fetched_at, f.problem
                          from mail_sending s
                          full join mail_fetching f on f.inbox = s.inbox
                        """)
                .query((row, number) ->
                        Map.entry(
                                new InboxId(row.getObject(1, UUID.class)),
                                new Health(
                                        row.getString(2),
                                        instant(row.getTimestamp(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        instant(row.getTimestamp(6)),
                                        row.getString(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
