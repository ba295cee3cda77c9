package heed.duty;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what is urgent. */
@Repository
class UrgentStore {

    private static final String URGENT =
            """
            select u.id, u.conversation, u.number, c.team, u.why, u.raised_at, u.step, u.told, u.state,
                   p.name as taken_by, u.taken_at
              from urgent u
              join conversation_line c on c.id = u.conversation
              left join person_card p on p.id = u.taken_by
            """;

    private final JdbcClient jdbc;

    UrgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the conversation is urgent already. */
    Optional<UrgentId> raise(
            ConversationId conversation, String why, @Nullable PersonId by, Instant now) {
        return jdbc.sql(
                        """
                        insert into urgent (conversation, number, why, raised_by, raised_at, next_at)
                        select id, number, :why, cast(:by as uuid), cast(:now as timestamptz), :now
                          from conversation
                         where id = :conversation
                            on conflict (conversation) where state = 'open' do nothing
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("why", why)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new UrgentId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean wasRaised(ConversationId conversation, Instant since) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from urgent u
                                        where u.conversation = :conversation
                                          and u.raised_at > :since)
                        """)
                .param("conversation", conversation.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    Optional<Urgent> find(UrgentId id) {
        return jdbc.sql(URGENT + " where u.id = :id")
                .param("id", id.value())
                .query(UrgentStore::urgent)
                .optional();
    }

    /** Whether the viewer may know of it: it may be that they do not see the conversation. */
    boolean isVisible(UrgentId id) {
        return jdbc.sql("select exists (select from urgent where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * What is open at the front, then what was settled since {@code from}, the newest first, as far
     * as the viewer may know.
     */
    List<UrgentLine> lines(Instant from) {
        return jdbc.sql(
                        """
                        select u.id, u.conversation, u.number, u.why, u.raised_at, u.state, p.name as taken_by
                          from urgent u
                          left join person_card p on p.id = u.taken_by
                         where u.state = 'open' or u.taken_at > :from
                         order by u.state = 'open' desc, u.raised_at desc, u.id
                         limit 100
                        """)
                .param("from", Timestamp.from(from))
                .query((row, number) ->
                        new UrgentLine(
                                new UrgentId(row.getObject("id", UUID.class)),
                                new ConversationId(row.getObject("conversation", UUID.class)),
                                row.getLong("number"),
                                row.getString("why"),
                                row.getTimestamp("raised_at").toInstant(),
                                row.getString("state"),
                                row.getString("taken_by")))
                .list();
    }

    /** Those whose next must be told. */
    List<UrgentId> due(Instant now) {
        return jdbc.sql(
                        """
                        select id
                          from urgent
                         where state = 'open'
                           and next_at <= :now
                         order by next_at, id
                         limit 100
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new UrgentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** One whose next must be told still, locked until the end of the transaction. */
    Optional<Urgent> hold(UrgentId id, Instant now) {
        return jdbc.sql(
                        URGENT
                                + """
                                 where u.id = (select id
                                                 from urgent
                                                where id = :id
                                                  and state = 'open'
                                                  and next_at <= :now
                                                  for update skip locked)
                                """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(UrgentStore::urgent)
                .optional();
    }

    void told(UrgentId id, int step, Collection<PersonId> told, @Nullable Instant next) {
        jdbc.sql(
                        """
                        update urgent
                           set step = :step, next_at = :next,
                               told = (select coalesce(array_agg(distinct one), '{}') from unnest(told || :told) one)
                         where id = :id
                        """)
                .param("step", step)
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .param("told", told.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("id", id.value())
                .update();
    }

    /** False when somebody was quicker. */
    boolean settle(UrgentId id, String state, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update urgent
                                   set state = :state, taken_by = :by, taken_at = :now, next_at = null
                                 where id = :id
                                   and state = 'open'
                                """)
                        .param("state", state)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Urgent urgent(ResultSet row, int number) throws SQLException {
        var taken = row.getTimestamp("taken_at");
        return new Urgent(
                new UrgentId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getLong("number"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("why"),
                row.getTimestamp("raised_at").toInstant(),
                row.getInt("step"),
                Stream.of((UUID[]) row.getArray("told").getArray()).map(PersonId::new).toList(),
                row.getString("state"),
                row.getString("taken_by"),
                taken == null ? null : taken.toInstant());
    }
}
