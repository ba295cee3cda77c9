package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a promise from a row. */
final class PromiseRow {

    private PromiseRow() {}

    static Promise of(ResultSet row, int number) throws SQLException {
        return new Promise(
                new PromiseId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                message(row, "message"),
                row.getString("text"),
                at(row, "due_at"),
                ZoneId.of(row.getString("due_zone")),
                row.getString("due_text"),
                row.getBoolean("conditional"),
                row.getBoolean("hedged"),
                row.getBoolean("by_hand"),
                PromiseState.of(row.getString("state")),
                person(row, "owner"),
                row.getString("owner_name"),
                row.getTimestamp("made_at").toInstant(),
                settled(row),
                broken(row),
                row.getLong("version"));
    }

    private static Promise.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = at(row, "settled_at");
        var successor = row.getObject("successor", UUID.class);
        return at == null
                ? null
                : new Promise.Settled(
                        at,
                        person(row, "settled_by"),
                        row.getString("settled_name"),
                        message(row, "settled_message"),
                        row.getString("reason"),
                        successor == null ? null : new PromiseId(successor));
    }

    private static Promise.@Nullable Broken broken(ResultSet row) throws SQLException {
        var at = at(row, "broken_at");
        return at == null
                ? null
                : new Promise.Broken(
                        at,
                        at(row, "told_at"),
                        row.getString("told_name"),
                        message(row, "told_message"));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable MessageId message(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new MessageId(id);
    }
}
