package heed.handoff;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hand-off as the database tells it, with the names of all who had to do with it. */
final class HandOffRow {

    static final String SELECT =
            """
            select h.id, h.conversation, c.number, c.subject, c.customer_name, h.asked_by, a.name as asked_by_name,
                   h.owner, o.name as owner_name, h.from_team, h.to_team, t.name as to_team_name,
                   h.to_person, p.name as to_person_name, h.reason, h.summary, h.tried, h.next_step, h.next_step_at,
                   h.state, h.asked_at, h.settled_by, s.name as settled_by_name, h.settled_at, h.because
              from hand_off h
              join conversation_line c on c.id = h.conversation
              join person_card a on a.id = h.asked_by
              join team_card t on t.id = h.to_team
              left join person_card o on o.id = h.owner
              left join person_card p on p.id = h.to_person
              left join person_card s on s.id = h.settled_by
            """;

    private HandOffRow() {}

    static HandOff read(ResultSet row, int number) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new HandOff(
                new HandOffId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getLong("number"),
                row.getString("subject"),
                row.getString("customer_name"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                person(row, "owner"),
                row.getString("owner_name"),
                new TeamId(row.getObject("from_team", UUID.class)),
                new TeamId(row.getObject("to_team", UUID.class)),
                row.getString("to_team_name"),
                person(row, "to_person"),
                row.getString("to_person_name"),
                row.getString("reason"),
                row.getString("summary"),
                row.getString("tried"),
                new NextStep(
                        row.getString("next_step"), row.getTimestamp("next_step_at").toInstant()),
                row.getString("state"),
                row.getTimestamp("asked_at").toInstant(),
                person(row, "settled_by"),
                row.getString("settled_by_name"),
                settled == null ? null : settled.toInstant(),
                row.getString("because"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
