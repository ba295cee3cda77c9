package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One conversation as the database tells it, as {@code c}. */
final class ConversationRow {

    static final String COLUMNS =
            """
            c.id, c.number, c.subject, c.state, c.priority, c.tags, c.sealed, c.owner, c.owner_name, c.team, c.team_name,
            c.inbox, c.inbox_name, c.customer, c.customer_name, c.customer_address, c.next_step, c.next_step_at,
            c.reply_due_at, c.waiting_since, c.snoozed_until, c.need_at, c.excerpt, c.excerpt_by, c.messages, c.merged_into,
            c.created_at, c.updated_at, c.last_message_at, c.resolved_at, c.version, c.customer_language, c.woken_at, c.alarm,
            c.open_asks, c.clock_due_at, c.clock, c.outcome
            """;

    private ConversationRow() {}

    static Conversation read(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        var merged = row.getObject("merged_into", UUID.class);
        var step = row.getString("next_step");
        var outcome = row.getString("outcome");
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getString("subject"),
                State.of(row.getString("state")),
                Priority.of(row.getString("priority")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("sealed"),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                new InboxId(row.getObject("inbox", UUID.class)),
                row.getString("inbox_name"),
                new CustomerId(row.getObject("customer", UUID.class)),
                row.getString("customer_name"),
                row.getString("customer_address"),
                row.getString("customer_language"),
                step == null
                        ? null
                        : new NextStep(step, row.getTimestamp("next_step_at").toInstant()),
                instant(row, "reply_due_at"),
                instant(row, "waiting_since"),
                instant(row, "snoozed_until"),
                row.getTimestamp("need_at").toInstant(),
                row.getString("excerpt"),
                "customer".equals(row.getString("excerpt_by")),
                row.getInt("messages"),
                merged == null ? null : new ConversationId(merged),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getTimestamp("last_message_at").toInstant(),
                instant(row, "resolved_at"),
                instant(row, "woken_at"),
                row.getString("alarm"),
                row.getInt("open_asks"),
                instant(row, "clock_due_at"),
                row.getString("clock"),
                outcome == null ? null : Outcome.of(outcome),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
