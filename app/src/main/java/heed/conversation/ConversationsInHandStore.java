package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what somebody owns when they leave. */
@Repository
class ConversationsInHandStore {

    private final JdbcClient jdbc;

    ConversationsInHandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the kept counts: who asks need not see the conversations. */
    long count(PersonId person) {
        return jdbc.sql(
                        """
                        select coalesce(sum(n), 0)
                          from conversation_tally
                         where owner = :person
                           and state = 'open'
                        """)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /**
     * Those of one team that {@code person} owned are nobody's; returns those that are open. What
     * is resolved is let go too, since the customer's next answer would open it with them.
     */
    List<ConversationId> returnAll(
            PersonId person, TeamId team, String name, Instant due, Instant now) {
        return jdbc.sql(
                        """
                        with returned as (
                              update conversation
                                 set owner = null,
                                     next_step = case when state = 'open'
                                                      then left('Take over from ' || :name || ': ' || next_step, 500)
                                                 end,
                                     next_step_at = case when state = 'open' then least(next_step_at, :due) end,
                                     updated_at = case when state = 'open' then :now else updated_at end,
                                     version = version + 1
                               where owner = :person
                                 and team = :team
                              returning id, state)
                        select id
                          from returned
                         where state = 'open'
                         order by id
                        """)
                .param("person", person.value())
                .param("team", team.value())
                .param("name", name)
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }
}
