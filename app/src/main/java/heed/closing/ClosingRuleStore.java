package heed.closing;

import heed.access.PersonId;
import heed.conversation.Outcome;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what follows from resolving. */
@Repository
class ClosingRuleStore {

    private final JdbcClient jdbc;

    ClosingRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosingRule> all() {
        return jdbc.sql(
                        """
                        select inbox, asks, check_in_days, check_in_for, by_mail
                          from closing_rule
                         order by inbox
                        """)
                .query(ClosingRuleStore::rule)
                .list();
    }

    ClosingRule of(InboxId inbox) {
        return jdbc.sql(
                        """
                        select inbox, asks, check_in_days, check_in_for, by_mail
                          from closing_rule
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .query(ClosingRuleStore::rule)
                .optional()
                .orElseGet(() -> ClosingRule.nothing(inbox));
    }

    void keep(ClosingRule rule, @Nullable PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into closing_rule (inbox, asks, check_in_days, check_in_for, by_mail, changed_by, changed_at)
                        values (:inbox, :asks, :days, :outcomes, :byMail, :by, :now)
                            on conflict (inbox) do update
                           set asks = excluded.asks, check_in_days = excluded.check_in_days,
                               check_in_for = excluded.check_in_for, by_mail = excluded.by_mail,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("inbox", rule.inbox().value())
                .param("asks", rule.asks())
                .param("days", rule.checkInDays())
                .param(
                        "outcomes",
                        rule.checkInFor().stream()
                                .sorted()
                                .map(Outcome::word)
                                .toArray(String[]::new))
                .param("byMail", rule.byMail())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static ClosingRule rule(ResultSet row, int number) throws SQLException {
        var outcomes = (String[]) row.getArray(4).getArray();
        return new ClosingRule(
                new InboxId(row.getObject(1, UUID.class)),
                row.getBoolean(2),
                row.getInt(3),
                Arrays.stream(outcomes).map(Outcome::of).collect(Collectors.toSet()),
                row.getBoolean(5));
    }
}
