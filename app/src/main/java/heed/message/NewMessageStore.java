package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds messages; a reply together with its delivery. */
@Repository
class NewMessageStore {

    private final JdbcClient jdbc;

    NewMessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MessageId add(NewInbound inbound, @Nullable String html, boolean thanks) {
        return jdbc.sql(
                        """
                        insert into message
                               (conversation, kind, at, customer, from_name, from_address, recipients, copies, reply_to, subject,
                                body, quoted, html, mail_id, mail_references, language, newcomer, automatic, mail, warnings,
                                thanks, people_only)
                        values (:conversation, 'inbound', :at, :customer, :fromName, :fromAddress, :recipients, :copies, :replyTo,
                                :subject, :body, :quoted, :html, :mailId, :references, :language, :newcomer, :automatic,
                                :mail, :warnings, :thanks, :peopleOnly)
                        returning id
                        """)
                .param("conversation", inbound.conversation().value())
                .param("at", Timestamp.from(inbound.at()))
                .param("customer", inbound.customer().value())
                .param("fromName", text(inbound.fromName()))
                .param("fromAddress", text(inbound.fromAddress()))
                .param("recipients", texts(inbound.recipients()))
                .param("copies", texts(inbound.copies()))
                .param("replyTo", texts(inbound.replyTo()))
                .param("subject", text(inbound.subject()))
                .param("body", text(inbound.body()))
                .param("quoted", text(inbound.quoted()))
                .param("html", html, Types.VARCHAR)
                .param("mailId", inbound.mailId(), Types.VARCHAR)
                .param("references", texts(inbound.references()))
                .param("language", inbound.language(), Types.VARCHAR)
                .param("newcomer", inbound.newcomer())
                .param("automatic", inbound.automatic())
                .param("mail", inbound.mail(), Types.OTHER)
                .param("warnings", texts(inbound.warnings()))
                .param("thanks", thanks)
                .param("peopleOnly", inbound.peopleOnly())
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
    }

    MessageId add(NewReply reply) {
        return jdbc.sql(
                        """
                        insert into message
                               (conversation, kind, at, person, from_name, from_address, recipients, copies, subject,
                                body, html, mail_id, in_reply_to, mail_references, automatic)
                        values (:conversation, 'reply', :at, :person, :fromName, :fromAddress, :recipients, :copies,
                                :subject, :body, :html, :mailId, :inReplyTo, :references, :automatic)
                        returning id
                        """)
                .param("conversation", reply.conversation().value())
                .param("at", Timestamp.from(reply.at()))
                .param(
                        "person",
                        reply.person() == null ? null : reply.person().value(),
                        Types.OTHER)
                .param("fromName", text(reply.fromName()))
                .param("fromAddress", reply.fromAddress())
                .param("recipients", texts(reply.recipients()))
                .param("copies", texts(reply.copies()))
                .param("subject", text(reply.subject()))
                .param("body", text(reply.body()))
                .param("html", reply.html(), Types.VARCHAR)
                .param("mailId", reply.mailId())
                .param("inReplyTo", reply.inReplyTo(), Types.VARCHAR)
                .param("references", texts(reply.references()))
                .param("automatic", reply.automatic())
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
    }

    void queue(MessageId id, NewReply reply) {
        jdbc.sql(
                        """
                        insert into delivery (message, inbox, state, due_at, undo_until, scheduled)
                        values (:message, :inbox, 'queued', :dueAt, :undoUntil, :scheduled)
                        """)
                .param("message", id.value())
                .param("inbox", reply.inbox().value())
                .param("dueAt", Timestamp.from(reply.dueAt()))
                .param(
                        "undoUntil",
                        reply.undoUntil() == null ? null : Timestamp.from(reply.undoUntil()),
                        Types.TIMESTAMP)
                .param("scheduled", reply.scheduled())
                .update();
    }

    void delivered(MessageId id, NewReply reply) {
        jdbc.sql(
                        """
                        insert into delivery (message, inbox, state, due_at, attempts, sent_at, created_at)
                        values (:message, :inbox, 'sent', :at, 1, :at, :at)
                        """)
                .param("message", id.value())
                .param("inbox", reply.inbox().value())
                .param("at", Timestamp.from(reply.at()))
                .update();
    }

    MessageId addSpoken(
            ConversationId conversation,
            PersonId person,
            String name,
            String body,
            List<String> warnings,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into message (conversation, kind, at, person, from_name, body, warnings)
                        values (:conversation, 'reply', :at, :person, :name, :body, :warnings)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("at", Timestamp.from(at))
                .param("person", person.value())
                .param("name", name)
                .param("body", text(body))
                .param("warnings", texts(warnings))
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
    }

    MessageId addNote(
            ConversationId conversation,
            PersonId person,
            String name,
            String body,
            @Nullable String html,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into message (conversation, kind, at, person, from_name, body, html)
                        values (:conversation, 'note', :at, :person, :name, :body, :html)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("at", Timestamp.from(at))
                .param("person", person.value())
                .param("name", name)
                .param("body", text(body))
                .param("html", html, Types.VARCHAR)
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
    }

    /** PostgreSQL keeps every character but one. */
    private static String text(String text) {
        return text.replace("\u0000", "");
    }

    static String[] texts(Collection<String> texts) {
        return texts.stream().map(NewMessageStore::text).toArray(String[]::new);
    }
}
