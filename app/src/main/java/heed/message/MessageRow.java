package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of messages with its delivery and its attachments. */
@Component
class MessageRow implements RowMapper<Message> {

    /** All that is read of a message {@code m}, of its delivery and of what holds that up. */
    static final String SELECT =
            """
            select m.id, m.conversation, m.kind, m.at, m.person, m.customer, m.from_name, m.from_address, m.recipients, m.copies, m.reply_to,
                   m.subject, m.body, m.quoted, m.html, m.mail_id, m.language, m.newcomer, m.automatic, m.mail is not null as has_mail,
                   m.warnings, d.state as delivery_state, greatest(d.due_at, h.until) as due_at, d.attempts,
                   coalesce(h.why, d.last_error) as last_error, d.sent_at, d.undo_until, d.scheduled, h.inbox is not null as held,
                   d.may_have_left,
                   (select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size,
                                                      'inline', a.inline, 'contentId', a.content_id) order by a.position, a.id)
                      from attachment a
                     where a.message = m.id) as attachments
              from message m
              left join delivery d on d.message = m.id
              left join outbox_hold h on h.inbox = d.inbox and h.until > d.due_at and d.state = 'queued'
            """;

    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};

    private final JsonMapper json;

    MessageRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var customer = row.getObject("customer", UUID.class);
        var attachments = row.getString("attachments");
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                MessageKind.of(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                person == null ? null : new PersonId(person),
                customer == null ? null : new CustomerId(customer),
                row.getString("from_name"),
                row.getString("from_address"),
                texts(row, "recipients"),
                texts(row, "copies"),
                texts(row, "reply_to"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("quoted"),
                row.getString("html"),
                row.getString("mail_id"),
                row.getString("language"),
                row.getBoolean("newcomer"),
                row.getBoolean("automatic"),
                row.getBoolean("has_mail"),
                texts(row, "warnings"),
                attachments == null ? List.of() : json.readValue(attachments, ATTACHMENTS),
                delivery(row));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        var state = row.getString("delivery_state");
        if (state == null) {
            return null;
        }
        var sent = row.getTimestamp("sent_at");
        var undo = row.getTimestamp("undo_until");
        return new Delivery(
                DeliveryState.of(state),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                sent == null ? null : sent.toInstant(),
                undo == null ? null : undo.toInstant(),
                row.getBoolean("scheduled"),
                row.getBoolean("held"),
                row.getBoolean("may_have_left"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
