package heed.handoff;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.web.Refusal;
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

/** SQL on hand-offs. */
@Repository
class HandOffStore {

    private final JdbcClient jdbc;

    HandOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HandOffId add(
            Conversation conversation,
            HandOffWanted wanted,
            TeamId team,
            PersonId by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into hand_off (conversation, asked_by, owner, from_team, to_team, to_person,
                                              reason, summary, tried, next_step, next_step_at, asked_at)
                        values (:conversation, :by, :owner, :fromTeam, :toTeam, :person,
                                :reason, :summary, :tried, :step, :stepAt, :now)
                        returning id
                        """)
                .param("conversation", conversation.id().value())
                .param("by", by.value())
                .param("owner", id(conversation.owner()), Types.OTHER)
                .param("fromTeam", conversation.team().value())
                .param("toTeam", team.value())
                .param("person", id(wanted.person()), Types.OTHER)
                .param("reason", wanted.reason())
                .param("summary", wanted.summary())
                .param("tried", wanted.tried())
                .param("step", wanted.nextStep().text())
                .param("stepAt", Timestamp.from(wanted.nextStep().at()))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HandOffId(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * @throws Refusal when somebody was quicker
     */
    void settle(
            HandOffId id,
            String state,
            @Nullable PersonId by,
            @Nullable String because,
            Instant now) {
        int settled =
                jdbc.sql(
                                """
                                update hand_off
                                   set state = :state, settled_by = :by, settled_at = :now, because = :because
                                 where id = :id
                                   and state = 'asked'
                                """)
                        .param("state", state)
                        .param("by", id(by), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .param("because", because, Types.VARCHAR)
                        .param("id", id.value())
                        .update();
        if (settled == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "hand-off-settled",
                    "Somebody settled this hand-off already.");
        }
    }

    /** Until the end of the transaction nobody else settles it. */
    void hold(HandOffId id) {
        jdbc.sql("select id from hand_off where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
    }

    /** Whether there is one that the viewer may see, though they may not see the conversation. */
    Optional<HandOffId> visible(HandOffId id) {
        return jdbc.sql("select id from hand_off where id = :id")
                .param("id", id.value())
                .query((row, number) -> new HandOffId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<HandOff> find(HandOffId id) {
        return jdbc.sql(HandOffRow.SELECT + " where h.id = :id")
                .param("id", id.value())
                .query(HandOffRow::read)
                .optional();
    }

    /** All of a conversation, the latest first. */
    List<HandOff> of(ConversationId conversation) {
        return jdbc.sql(
                        HandOffRow.SELECT
                                + """
                                 where h.conversation = :conversation
                                 order by h.asked_at desc, h.id desc
                                 limit 50
                                """)
                .param("conversation", conversation.value())
                .query(HandOffRow::read)
                .list();
    }

    /** Those that wait for a person, or for anybody of their teams, the oldest first. */
    List<HandOff> offered(PersonId person, Collection<TeamId> teams) {
        return jdbc.sql(
                        HandOffRow.SELECT
                                + """
                                 where h.state = 'asked'
                                   and (h.to_person = :person
                                        or (h.to_person is null and h.to_team = any (:teams)))
                                 order by h.asked_at, h.id
                                 limit 200
                                """)
                .param("person", person.value())
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(HandOffRow::read)
                .list();
    }

    /** Those that wait longer than since {@code then}, in conversations that are open. */
    List<HandOff> waitingSince(Instant then) {
        return jdbc.sql(
                        HandOffRow.SELECT
                                + """
                                 where h.state = 'asked'
                                   and c.state = 'open'
                                   and h.asked_at <= :then
                                 order by h.asked_at, h.id
                                 limit 200
                                """)
                .param("then", Timestamp.from(then))
                .query(HandOffRow::read)
                .list();
    }

    /** Those that somebody asked for and that wait, or were settled since {@code from}. */
    List<HandOff> askedBy(PersonId person, Instant from) {
        return jdbc.sql(
                        HandOffRow.SELECT
                                + """
                                 where h.asked_by = :person
                                   and (h.state = 'asked' or h.settled_at > :from)
                                 order by h.state = 'asked' desc, h.asked_at desc, h.id
                                 limit 50
                                """)
                .param("person", person.value())
                .param("from", Timestamp.from(from))
                .query(HandOffRow::read)
                .list();
    }

    /** How often a conversation, or what was merged into it, was handed on. */
    int hops(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select count(*)
                          from hand_off h
                         where h.state in ('accepted', 'to-lead')
                           and h.conversation in (select :id
                                                   union all
                                                  select c.id
                                                    from conversation_line c
                                                   where c.merged_into = :id)
                        """)
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
