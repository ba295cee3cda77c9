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
