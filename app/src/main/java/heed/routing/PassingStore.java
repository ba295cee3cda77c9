package heed.routing;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what is given on while its owner is away. */
@Repository
class PassingStore {

    /** A conversation that presses while its owner is away. */
    record Pressing(ConversationId conversation, AbsenceId absence) {}

    /** Somebody who is back, and how much was given on meanwhile. */
    record Returned(AbsenceId absence, PersonId person, int passed) {}

    private final JdbcClient jdbc;

    PassingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What must be seen to before its owner is back, the most pressing first. */
    List<Pressing> pressing(Instant now, int most) {
        return jdbc.sql(
                        """
                        select c.id, a.id
                          from absence a
                          join conversation_line c on c.owner = a.person
                         where a.begins_at <= :now
                           and coalesce(a.back_at, a.ends_at) > :now
                           and a.ends_at > :now
                           and c.state = 'open'
                           and not c.sealed
                           and c.need_at < a.ends_at
                         order by c.need_at, c.id
                         limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) ->
                        new Pressing(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new AbsenceId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Who is away, for what they owe by a time of its own. */
    List<AbsenceId> away(Instant now) {
        return jdbc.sql(
                        """
                        select a.id
                          from absence a
                         where a.begins_at <= :now
                           and coalesce(a.back_at, a.ends_at) > :now
                           and a.ends_at > :now
                         order by a.ends_at, a.id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AbsenceId(row.getObject(1, UUID.class)))
                .list();
    }

    void passed(
            AbsenceId absence, ConversationId conversation, @Nullable PersonId to, Instant now) {
        jdbc.sql(
                        """
                        insert into absence_passed (absence, conversation, owner, at)
                        values (:absence, :conversation, :owner, :now)
                        """)
                .param("absence", absence.value())
                .param("conversation", conversation.value())
                .param("owner", to == null ? null : to.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was given on for somebody since {@code from}. */
    List<ConversationId> passedOf(PersonId person, Instant from) {
        return jdbc.sql(
                        """
                        select p.conversation
                          from absence_passed p
                          join absence a on a.id = p.absence
                         where a.person = :person
                           and p.at > :from
                         group by p.conversation
                         order by max(p.at) desc, p.conversation
                         limit 200
                        """)
                .param("person", person.value())
                .param("from", Timestamp.from(from))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Who is back and was not told so, each locked until the end of the transaction. */
    List<Returned> returned(Instant now) {
        return jdbc.sql(
                        """
                        select a.id, a.person,
                               (select count(distinct p.conversation) from absence_passed p where p.absence = a.id)
                          from absence a
                         where not a.told_back
                           and least(coalesce(a.back_at, a.ends_at), a.ends_at) <= :now
                         order by a.ends_at, a.id
                         limit 50
                           for update of a skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Returned(
                                new AbsenceId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class)),
                                row.getInt(3)))
                .list();
    }

    void toldBack(AbsenceId id) {
        jdbc.sql("update absence set told_back = true where id = :id")
                .param("id", id.value())
                .update();
    }
}
