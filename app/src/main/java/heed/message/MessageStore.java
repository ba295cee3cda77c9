package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on messages. */
@Repository
class MessageStore {

    private final JdbcClient jdbc;
    private final MessageRow row;

    MessageStore(JdbcClient jdbc, MessageRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    Optional<Message> find(MessageId id) {
        return jdbc.sql(
                        MessageRow.SELECT
                                + """
                                where m.id = :id
                                """)
                .param("id", id.value())
                .query(row)
                .optional();
    }

    Optional<Message> replyByMailId(String mailId) {
        return jdbc.sql(
                        MessageRow.SELECT
                                + """
                                where m.mail_id = :mailId
                                  and m.kind = 'reply'
                                limit 1
                                """)
                .param("mailId", mailId)
                .query(row)
                .optional();
    }

    MessageId add(NewInbound inbound, @Nullable String html) {
        return jdbc.sql(
                        """
                        insert into message
                               (conversation, kind, at, customer, from_name, from_address, recipients, copies, reply_to, subject,
                                body, quoted, html, mail_id, mail_references, language, newcomer, automatic, mail, warnings)
                        values (:conversation, 'inbound', :at, :customer, :fromName, :fromAddress, :recipients, :copies, :replyTo,
                                :subject, :body, :quoted, :html, :mailId, :references, :language, :newcomer, :automatic,
                                :mail, :warnings)
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

    /** Removes a reply that nobody has begun to send, under a lock that the sender honours. */
    boolean withdraw(MessageId id) {
        boolean waiting =
                jdbc.sql(
                                """
                                select message
                                  from delivery
                                 where message = :id
                                   and state = 'queued'
                                   and not may_have_left
                                   for update
                                """)
                        .param("id", id.value())
                        .query((row, number) -> true)
                        .optional()
                        .orElse(false);
        if (waiting) {
            jdbc.sql(
                            """
                            update attachment a
                               set message = null, person = m.person
                              from message m
                             where m.id = :id
                               and a.message = m.id
                            """)
                    .param("id", id.value())
                    .update();
            jdbc.sql("delete from message where id = :id").param("id", id.value()).update();
        }
        return waiting;
    }

    int answeredByMachine(CustomerId customer, String address, Instant from, Instant till) {
        return jdbc.sql(
                        """
                        select count(*)
                          from conversation c
                          join message m on m.conversation = c.id
                         where c.customer = :customer
                           and c.updated_at >= :from
                           and m.kind = 'reply'
                           and m.at >= :from
                           and m.at <= :till
                           and :address = any (m.recipients)
                           and (m.automatic
                                or exists (select
                                             from message heard
                                            where heard.conversation = m.conversation
                                              and heard.kind = 'inbound'
                                              and heard.at > m.at - interval '10 seconds'
                                              and heard.at <= m.at))
                        """)
                .param("customer", customer.value())
                .param("address", address)
                .param("from", Timestamp.from(from))
                .param("till", Timestamp.from(till))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    boolean speaksForItself(CustomerId customer, String address) {
        return jdbc.sql(
                        """
                        select case
                               when exists (select
                                              from conversation c
                                              join message m on m.conversation = c.id
                                             cross join unnest(m.reply_to) as wanted
                                             where c.customer = :customer
                                               and m.kind = 'inbound'
                                               and m.from_address = :address
                                               and split_part(wanted, '@', -1) <> split_part(:address, '@', -1))
                               then false
                               else exists (select
                                              from conversation c
                                              join message m on m.conversation = c.id
                                             where c.customer = :customer
                                               and m.kind = 'inbound'
                                               and m.from_address = :address)
                                end
                        """)
                .param("customer", customer.value())
                .param("address", address)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<String> participants(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select distinct lower(address)
                          from message m,
                               lateral unnest(m.recipients || m.copies || m.from_address) as address
                         where m.conversation in (select :conversation
                                                   union all
                                                  select c.id
                                                    from conversation c
                                                   where c.merged_into = :conversation)
                           and m.kind in ('inbound', 'reply')
                           and not m.newcomer
                        """)
                .param("conversation", conversation.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<UUID> rawMail(MessageId id) {
        return jdbc.sql("select mail from message where id = :id and mail is not null")
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** PostgreSQL keeps every character but one. */
    private static String text(String text) {
        return text.replace("\u0000", "");
    }

    static String[] texts(Collection<String> texts) {
        return texts.stream().map(MessageStore::text).toArray(String[]::new);
    }
}
