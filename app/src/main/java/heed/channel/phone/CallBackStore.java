package heed.channel.phone;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.promise.PromiseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on calls back and the seats for them. */
@Repository
class CallBackStore {

    private static final String CALL_BACK =
            """
            select b.id, b.conversation, b.at, b.until, b.number, b.about, b.promise, b.state, b.by_customer
              from call_back b
            """;

    private final JdbcClient jdbc;

    CallBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many calls a team makes at the same time. */
    int seats(TeamId team) {
        return jdbc.sql("select seats from call_back_seats where team = :team")
                .param("team", team.value())
                .query(Integer.class)
                .optional()
                .orElse(CallBackSeats.UNSAID.seats());
    }

    Map<TeamId, CallBackSeats> seats() {
        var seats = new HashMap<TeamId, CallBackSeats>();
        jdbc.sql("select team, seats, offered from call_back_seats")
                .query(row -> {
                    seats.put(
                            new TeamId(row.getObject("team", UUID.class)),
                            new CallBackSeats(row.getInt("seats"), row.getBoolean("offered")));
                });
        return seats;
    }

    /** Those that offer it to everybody. */
    Set<TeamId> offering(Collection<TeamId> teams) {
        return jdbc.sql(
                        """
                        select team
                          from call_back_seats
                         where offered
                           and seats > 0
                           and team in (:teams)
                        """)
                .param("teams", teams.stream().map(TeamId::value).toList())
                .query((row, number) -> new TeamId(row.getObject("team", UUID.class)))
                .set();
    }

    void keepSeats(TeamId team, CallBackSeats wanted) {
        jdbc.sql(
                        """
                        insert into call_back_seats (team, seats, offered)
                        values (:team, :seats, :offered)
                            on conflict (team) do update set seats = excluded.seats, offered = excluded.offered
                        """)
                .param("team", team.value())
                .param("seats", wanted.seats())
                .param("offered", wanted.offered())
                .update();
    }

    /** The times of a team that are full; to be asked by Heed itself, which sees all of them. */
    Set<Instant> full(TeamId team, int seats, Instant from) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select at
                                  from call_back
                                 where team = :team
                                   and at >= :from
                                   and state = 'booked'
                                 group by at
                                having count(*) >= :seats
                                """)
                        .param("team", team.value())
                        .param("from", Timestamp.from(from))
                        .param("seats", seats)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list());
    }

    /** Takes a seat; empty when somebody else was quicker. To be asked by Heed itself. */
    Optional<UUID> take(TeamId team, int seats, CallBack wanted, Instant now) {
        return jdbc.sql(
                        """
                        insert into call_back (conversation, team, at, until, seat, number, about, by_customer, asked_at)
                        select :conversation, :team, :at, :until, s.seat, :number, :about, :own, :now
                          from generate_series(1, :seats) s (seat)
                         where not exists (select
                                             from call_back b
                                            where b.team = :team
                                              and b.at = :at
                                              and b.seat = s.seat
                                              and b.state = 'booked')
                         order by s.seat
                         limit 1
                            on conflict do nothing
                        returning id
                        """)
                .param("conversation", wanted.conversation().value())
                .param("team", team.value())
                .param("at", Timestamp.from(wanted.at()))
                .param("until", Timestamp.from(wanted.until()))
                .param("number", wanted.number())
                .param("about", wanted.about())
                .param("own", wanted.byCustomer())
                .param("now", Timestamp.from(now))
                .param("seats", seats)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** How often a call back was asked for in a conversation since then. */
    int askedSince(ConversationId conversation, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from call_back
                         where conversation = :id
                           and asked_at > :since
                        """)
                .param("id", conversation.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void promised(UUID id, PromiseId promise) {
        jdbc.sql("update call_back set promise = :promise where id = :id")
                .param("id", id)
                .param("promise", promise.value())
                .update();
    }

    boolean settle(UUID id, String state, @Nullable MessageId message, Instant now) {
        return jdbc.sql(
                                """
                                update call_back
                                   set state = :state, settled_at = :now, message = :message
                                 where id = :id
                                   and state = 'booked'
                                """)
                        .param("id", id)
                        .param("state", state)
                        .param("now", Timestamp.from(now))
                        .param("message", message == null ? null : message.value(), Types.OTHER)
                        .update()
                > 0;
    }

    Optional<CallBack> find(UUID id) {
        return jdbc.sql(CALL_BACK + " where b.id = :id")
                .param("id", id)
                .query(CallBackStore::callBack)
                .optional();
    }

    /** Of a conversation and of what was merged into it, the latest first. */
    List<CallBack> of(ConversationId conversation) {
        return jdbc.sql(
                        CALL_BACK
                                + """
                                  join conversation c on c.id = b.conversation
                                 where c.id = :id
                                    or c.merged_into = :id
                                 order by b.asked_at desc, b.id
                                 limit 50
                                """)
                .param("id", conversation.value())
                .query(CallBackStore::callBack)
                .list();
    }

    private static CallBack callBack(ResultSet row, int number) throws SQLException {
        var promise = row.getObject("promise", UUID.class);
        return new CallBack(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("number"),
                row.getString("about"),
                promise == null ? null : new PromiseId(promise),
                row.getString("state"),
                row.getBoolean("by_customer"));
    }
}
