package heed.promise;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on times that come and times that have passed, as Heed itself sees them. */
@Repository
class DueStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise and its conversation. */
    record Due(PromiseId promise, ConversationId conversation) {}

    /**
     * A promise whose time comes.
     *
     * @param ownerTold whether its owner was told of this time
     * @param leadTold whether the leads were
     */
    record Coming(
            Due due,
            TeamId team,
            @Nullable PersonId owner,
            Instant at,
            Duration ownerLead,
            Duration leadLead,
            boolean ownerTold,
            boolean leadTold) {}

    /**
     * Open ones whose time has passed. One that waits for its customer counts only when they wrote
     * in time: nobody knows whether they did their part, but they did something.
     */
    List<Due> broken(Instant now) {
        return jdbc.sql(
                        """
                        select p.id, p.conversation
                          from promise p
                          join conversation c on c.id = p.conversation
                         where p.state = 'open'
                           and p.due_at <= :now
                           and c.state <> 'spam'
                           and (not p.conditional
                                or exists (select
                                             from message m
                                            where m.conversation = p.conversation
                                              and m.kind = 'inbound'
                                              and not m.automatic
                                              and m.at between p.made_at and p.due_at))
                         order by p.due_at, p.id
                         limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query(DueStore::due)
                .list();
    }

    /** Those that nobody confirmed, or that wait for their customer, and whose time has passed. */
    List<Due> passed(Instant now, Instant since) {
        return jdbc.sql(
                        """
                        select p.id, p.conversation
                          from promise p
                          join conversation c on c.id = p.conversation
                         where (p.state = 'found' or (p.state = 'open' and p.conditional))
                           and p.due_at between :since and :now
                           and c.state <> 'spam'
                           and not exists (select
                                             from promise_telling t
                                            where t.promise = p.id
                                              and t.due_at = p.due_at
                                              and t.what = 'passed')
                         order by p.due_at, p.id
                         limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query(DueStore::due)
                .list();
    }

    /** Those that are due until {@code until} and of which somebody is to be told still. */
    List<Coming> coming(Instant now, Instant until) {
        return jdbc.sql(
                        """
                        select p.id, p.conversation, c.team, p.owner, p.due_at,
                               coalesce(r.owner_minutes, 240) as owner_minutes, coalesce(r.lead_minutes, 60) as lead_minutes,
                               t.owner_told, t.lead_told
                          from promise p
                          join conversation c on c.id = p.conversation
                          left join promise_rule r on r.team = c.team
                         cross join lateral (
                               select coalesce(bool_or(t.what = 'owner'), false) as owner_told,
                                      coalesce(bool_or(t.what = 'lead'), false) as lead_told
                                 from promise_telling t
                                where t.promise = p.id
                                  and t.due_at = p.due_at) t
                         where p.state in ('found', 'open')
                           and p.due_at > :now
                           and p.due_at <= :until
                           and c.state <> 'spam'
                           and not t.lead_told
                         order by p.due_at, p.id
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(DueStore::coming)
                .list();
    }

    /** Whether the caller is to tell: nobody has, nobody else will. */
    boolean mayTell(PromiseId promise, String what, Instant now) {
        return jdbc.sql(
                                """
                                insert into promise_telling (promise, due_at, what, at)
                                select p.id, p.due_at, :what, :now
                                  from promise p
                                 where p.id = :promise
                                   and p.state in ('found', 'open')
                                   and p.due_at is not null
                                    on conflict do nothing
                                """)
                        .param("promise", promise.value())
                        .param("what", what)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void warned(PromiseId promise, Instant due, Instant now) {
        jdbc.sql(
                        """
                        insert into promise_event (promise, at, kind, due_at)
                        values (:promise, :now, 'warned', :due)
                        """)
                .param("promise", promise.value())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new PromiseId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)));
    }

    private static Coming coming(ResultSet row, int number) throws SQLException {
        return new Coming(
                due(row, number),
                new TeamId(row.getObject("team", UUID.class)),
                PromiseRow.person(row, "owner"),
                row.getTimestamp("due_at").toInstant(),
                Duration.ofMinutes(row.getLong("owner_minutes")),
                Duration.ofMinutes(row.getLong("lead_minutes")),
                row.getBoolean("owner_told"),
                row.getBoolean("lead_told"));
    }
}
