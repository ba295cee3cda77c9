package heed.ask;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on asks. Their history and the count of open ones are kept by the database itself. */
@Repository
class AskStore {

    private static final String SELECT =
            """
            select a.id, a.conversation, a.message, a.starts, a.ends, a.words, a.state, a.reply, a.reason,
                   a.person, p.name as person_name, a.again, a.asked_at, a.changed_at, a.version
              from ask a
              left join person_card p on p.id = a.person
            """;

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that was found in a message. */
    record Found(int start, int end, String words, @Nullable AskId again) {}

    /** Of the whole thread, in its order. */
    List<Ask> of(ConversationId conversation) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.conversation in (select c.id
                                                            from conversation c
                                                           where c.id = :id
                                                              or c.merged_into = :id)
                                 order by a.asked_at, a.message, a.starts nulls last, a.id
                                """)
                .param("id", conversation.value())
                .query(AskStore::ask)
                .list();
    }

    Optional<Ask> find(AskId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(AskStore::ask)
                .optional();
    }

    /** Keeps what was found in a message; what is known of it already stays as it is. */
    void found(ConversationId conversation, MessageId message, List<Found> all, Instant at) {
        jdbc.sql(
                        """
                        insert into ask (conversation, message, starts, ends, words, state, again, asked_at, changed_at)
                        select :conversation, :message, f.starts, f.ends, f.words, 'open', f.again, :at, :at
                          from unnest(cast(:starts as integer[]), cast(:ends as integer[]), cast(:words as text[]),
                                      cast(:again as uuid[])) as f (starts, ends, words, again)
                            on conflict do nothing
                        """)
                .param("conversation", conversation.value())
                .param("message", message.value())
                .param("at", Timestamp.from(at))
                .param("starts", all.stream().map(Found::start).toArray(Integer[]::new))
                .param("ends", all.stream().map(Found::end).toArray(Integer[]::new))
                .param("words", all.stream().map(Found::words).toArray(String[]::new))
                .param(
                        "again",
                        all.stream()
                                .map(one -> one.again() == null ? null : one.again().value())
                                .toArray(UUID[]::new))
                .update();
    }

    AskId add(
            ConversationId conversation,
            @Nullable MessageId message,
            String words,
            PersonId person,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into ask (conversation, message, words, state, person, asked_at, changed_at)
                        values (:conversation, :message, :words, 'open', :person,
                                coalesce((select m.at from message m where m.id = :message), :now), :now)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("words", words)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AskId(row.getObject(1, UUID.class)))
                .single();
    }

    void reword(AskId id, String words, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        update ask
                           set words = :words, person = :person, changed_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("words", words)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void settle(
            AskId id,
            AskState state,
            @Nullable MessageId reply,
            String reason,
            @Nullable PersonId person,
            Instant now) {
        jdbc.sql(
                        """
                        update ask
                           set state = :state, reply = :reply, reason = :reason, person = :person, changed_at = :now,
                               version = version + 1
                         where id = :id
                        """)
                .param("state", state.word())
                .param("reply", reply == null ? null : reply.value(), Types.OTHER)
                .param("reason", reason)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Everything that a reply settled is again as it was before that reply. */
    void unsaid(MessageId reply, Instant now) {
        jdbc.sql(
                        """
                        with before as (
                        select distinct on (e.ask) e.ask, e.state, e.reply, e.reason, e.person
                          from ask_event e
                          join ask a on a.id = e.ask
                         where a.reply = :reply
                           and e.reply is distinct from :reply
                           and (e.reply is null or exists (select from message m where m.id = e.reply))
                         order by e.ask, e.id desc)
                        update ask a
                           set state = b.state, reply = b.reply, reason = b.reason, person = b.person, changed_at = :now,
                               version = a.version + 1
                          from before b
                         where b.ask = a.id
                        """)
                .param("reply", reply.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Ask ask(ResultSet row, int number) throws SQLException {
        var message = row.getObject("message", UUID.class);
        var reply = row.getObject("reply", UUID.class);
        var person = row.getObject("person", UUID.class);
        var again = row.getObject("again", UUID.class);
        return new Ask(
                new AskId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                message == null ? null : new MessageId(message),
                row.getInt("starts"),
                row.getInt("ends"),
                row.getString("words"),
                AskState.of(row.getString("state")),
                reply == null ? null : new MessageId(reply),
                row.getString("reason"),
                person == null ? null : new PersonId(person),
                row.getString("person_name"),
                again == null ? null : new AskId(again),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }
}
