package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.conversation.Dues;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Promises whose owner is away when they are due. What is not confirmed yet presses nobody, and
 * goes along with what does.
 */
@Repository
class PromisesWhileAway implements Dues {

    private final JdbcClient jdbc;
    private final Clock clock;

    PromisesWhileAway(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ConversationId> owed(PersonId owner, Instant until, int most) {
        return jdbc.sql(
                        """
                        select c.id
                          from promise p
                          join conversation_line o on o.id = p.conversation
                          join conversation_line c on c.id = coalesce(o.merged_into, o.id)
                         where p.owner = :owner
                           and (p.state = 'open' or (p.state = 'broken' and p.told_at is null))
                           and p.due_at < :until
                           and c.state = 'open'
                           and not c.sealed
                         group by c.id
                         order by min(p.due_at), c.id
                         limit :most
                        """)
                .param("owner", owner.value())
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void passOn(
            ConversationId conversation, PersonId from, Instant until, @Nullable PersonId to) {
        jdbc.sql(
                        """
                        with given as (
                             update promise p
                                set owner = :to, version = p.version + 1
                               from conversation_line c
                              where c.id = p.conversation
                                and coalesce(c.merged_into, c.id) = :conversation
                                and p.owner = :from
                                and (p.state in ('found', 'open') or (p.state = 'broken' and p.told_at is null))
                                and p.due_at < :until
                             returning p.id, p.due_at)
                        insert into promise_event (promise, at, kind, person, due_at)
                        select id, :now, 'given', :to, due_at
                          from given
                        """)
                .param("conversation", conversation.value())
                .param("from", from.value())
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }
}
