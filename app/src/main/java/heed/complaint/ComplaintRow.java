package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a complaint out of a row. */
final class ComplaintRow {

    private ComplaintRow() {}

    static Complaint complaint(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var cause = row.getObject("cause", UUID.class);
        return new Complaint(
                new ComplaintId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getObject("number", Long.class),
                row.getString("customer_name"),
                team == null ? null : new TeamId(team),
                row.getString("what"),
                row.getString("impact"),
                row.getString("wish"),
                about(row),
                person(row, "owner"),
                row.getString("owner_name"),
                instant(row, "since"),
                instant(row, "registered_at"),
                deed(row, "acknowledged"),
                row.getInt("look"),
                instant(row, "look_since"),
                person(row, "first_decided_by"),
                decision(row),
                remedy(row),
                answer(row),
                cause == null ? null : new CauseId(cause),
                row.getString("cause_name"),
                step(row),
                maybe(row, "closed_at"),
                row.getString("closed_by_name"),
                Complaint.State.of(row.getString("state")),
                row.getInt("version"));
    }

    private static Complaint.About about(ResultSet row) throws SQLException {
        var team = row.getObject("about_team", UUID.class);
        return new Complaint.About(
                person(row, "about_person"),
                row.getString("about_person_name"),
                team == null ? null : new TeamId(team),
                row.getString("about_team_name"));
    }

    private static Complaint.@Nullable Deed deed(ResultSet row, String what) throws SQLException {
        var at = maybe(row, what + "_at");
        var message = row.getObject(what + "_message", UUID.class);
        return at == null
                ? null
                : new Complaint.Deed(
                        at,
                        person(row, what + "_by"),
                        row.getString(what + "_by_name"),
                        message == null ? null : new MessageId(message),
                        row.getString(what + "_how"));
    }

    private static Complaint.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = maybe(row, "decided_at");
        var verdict = at == null ? null : Complaint.Verdict.named(row.getString("decision"));
        return at == null || verdict == null
                ? null
                : new Complaint.Decision(
                        verdict,
                        row.getString("reason"),
                        at,
                        person(row, "decided_by"),
                        row.getString("decided_by_name"));
    }

    private static Complaint.@Nullable Remedy remedy(ResultSet row) throws SQLException {
        var at = maybe(row, "remedied_at");
        return at == null
                ? null
                : new Complaint.Remedy(
                        row.getString("remedy"), at, row.getString("remedied_by_name"));
    }

    private static Complaint.@Nullable Answer answer(ResultSet row) throws SQLException {
        var deed = deed(row, "answered");
        var reaction = deed == null ? null : Complaint.Reaction.named(row.getString("answer"));
        return deed == null || reaction == null ? null : new Complaint.Answer(reaction, deed);
    }

    private static Complaint.@Nullable Step step(ResultSet row) throws SQLException {
        var owner = person(row, "step_owner");
        return owner == null
                ? null
                : new Complaint.Step(
                        row.getString("step"),
                        owner,
                        row.getString("step_owner_name"),
                        row.getDate("step_on").toLocalDate(),
                        maybe(row, "step_done_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
