package heed.acknowledgement;

import heed.channel.mail.ConversationBegun;
import heed.conversation.ConversationId;
import heed.inbox.InboxId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on acknowledgements: which are due, and what became of them. */
@Repository
class AcknowledgementStore {

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is due. */
    record Due(
            ConversationId conversation,
            InboxId inbox,
            MessageId heard,
            String recipient,
            Instant asked,
            Instant due,
            int attempts) {}

    /** Remembers that one is due, or with {@code why}, that there is none. Once each. */
    void begin(ConversationBegun begun, @Nullable String why, Instant due) {
        jdbc.sql(
                        """
                        insert into acknowledgement (conversation, inbox, heard, recipient, asked_at, state, due_at, why)
                        values (:conversation, :inbox, :heard, :recipient, :asked,
                                case when cast(:why as text) is null then 'due' else 'not' end, :due, :why)
                            on conflict (conversation) do nothing
                        """)
                .param("conversation", begun.conversation().value())
                .param("inbox", begun.inbox().value())
                .param("heard", begun.message().value())
                .param("recipient", String.join(", ", begun.answerTo()))
                .param("asked", Timestamp.from(begun.at()))
                .param("due", Timestamp.from(due))
                .param("why", why, Types.VARCHAR)
                .update();
    }

    /**
     * Takes the one that is due longest, and puts its next attempt off, each time for twice as
     * long: whoever is killed meanwhile leaves it to be tried again then.
     */
    Optional<Due> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update acknowledgement
                           set attempts = attempts + 1, due_at = cast(:now as timestamptz) + :lease * interval '1 second' * power(2, attempts)
                         where conversation = (select conversation
                                                 from acknowledgement
                                                where state = 'due'
                                                  and due_at <= :now
                                                order by due_at, conversation
                                                limit 1
                                                  for update skip locked)
                        returning conversation, inbox, heard, recipient, asked_at, old.due_at, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .query((row, number) ->
                        new Due(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new InboxId(row.getObject(2, UUID.class)),
                                new MessageId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getTimestamp(6).toInstant(),
                                row.getInt(7)))
                .optional();
    }

    /** Whether it is still due; it is until the end of the transaction then, for this one alone. */
    boolean isDue(ConversationId id) {
        return jdbc.sql(
                        """
                        select 1
                          from acknowledgement
                         where conversation = :id
                           and state = 'due'
                           for update
                        """)
                .param("id", id.value())
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    /** Until the end of the transaction nobody else writes to this mailbox. */
    void lock(String recipient) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 12))) locked")
                .param("name", mailbox(recipient))
                .query((row, number) -> 1)
                .single();
    }

    /** {@code mia+one@} and {@code mia+two@} are read by one person. */
    private static String mailbox(String recipient) {
        return recipient.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    /** Until the end of the transaction nobody else writes for this inbox. */
    void lock(InboxId inbox) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 13))) locked")
                .param("name", inbox.toString())
                .query((row, number) -> 1)
                .single();
    }

    /** How many an inbox sent since then. */
    int said(InboxId inbox, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from acknowledgement
                         where inbox = :inbox
                           and state = 'said'
                           and said_at > :since
                        """)
                .param("inbox", inbox.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** An acknowledgement that a mailbox got: what the conversation is called, and when. */
    record Earlier(String subject, Instant at) {}

    List<Earlier> since(String recipient, Instant since) {
        return jdbc.sql(
                        """
                        select c.subject, a.said_at
                          from acknowledgement a
                          join conversation c on c.id = a.conversation
                         where regexp_replace(lower(a.recipient), '[+][^@]*@', '@') = :mailbox
                           and a.state = 'said'
                           and a.said_at > :since
                         order by a.said_at
                        """)
                .param("mailbox", mailbox(recipient))
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Earlier(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    void not(ConversationId id, String why) {
        jdbc.sql(
                        """
                        update acknowledgement
                           set state = 'not', why = :why
                         where conversation = :id
                           and state = 'due'
                        """)
                .param("id", id.value())
                .param("why", why)
                .update();
    }

    void said(
            ConversationId id,
            MessageId message,
            String language,
            @Nullable Expected expected,
            @Nullable String basis,
            Instant now) {
        jdbc.sql(
                        """
                        update acknowledgement
                           set state = 'said', message = :message, language = :language, said_at = :now,
                               by_at = :by, measured = :measured, basis = :basis
                         where conversation = :id
                        """)
                .param("id", id.value())
                .param("message", message.value())
                .param("language", language)
                .param("now", Timestamp.from(now))
                .param(
                        "by",
                        expected == null ? null : Timestamp.from(expected.by()),
                        Types.TIMESTAMP)
                .param("measured", expected == null ? null : expected.measured(), Types.INTEGER)
                .param("basis", basis, Types.VARCHAR)
                .update();
    }
}
