package heed.servicelevel;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which conversations' clocks are to be reckoned anew. */
@Repository
class StaleStore {

    private final JdbcClient jdbc;

    StaleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes some, those that somebody changed first. They are back when the transaction fails, and
     * another node takes others meanwhile.
     */
    Set<UUID> take(int most) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                delete from clock_stale
                                 where id = any (array(select id
                                                         from clock_stale
                                                        order by wholesale, id
                                                        limit :most
                                                          for update skip locked))
                                returning conversation
                                """)
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    void mark(ConversationId id) {
        jdbc.sql("insert into clock_stale (conversation) values (:id)")
                .param("id", id.value())
                .update();
    }

    /** All of a team, what is open first. */
    void markTeam(TeamId team) {
        jdbc.sql(
                        """
                        insert into clock_stale (conversation, wholesale)
                        select id, true
                          from conversation
                         where team = :team
                           and state in ('open', 'resolved')
                         order by state = 'resolved', id
                        """)
                .param("team", team.value())
                .update();
    }

    /** All there are, what is open first. */
    void markAll() {
        jdbc.sql(
                        """
                        insert into clock_stale (conversation, wholesale)
                        select id, true
                          from conversation
                         where state in ('open', 'resolved')
                         order by state = 'resolved', id
                        """)
                .update();
    }
}
