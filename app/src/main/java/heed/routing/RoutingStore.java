package heed.routing;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.Load;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** SQL on rules and turns. */
@Repository
class RoutingStore {

    private final JdbcClient jdbc;

    RoutingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule for an inbox of a team: its own, or else the team's. */
    Optional<RoutingRule> forInbox(TeamId team, InboxId inbox) {
        return jdbc.sql(
                        """
                        select id, team, inbox, way, most, version
                          from routing_rule
                         where team = :team
                           and (inbox is null or inbox = :inbox)
                         order by inbox nulls last
                         limit 1
                        """)
                .param("team", team.value())
                .param("inbox", inbox.value())
                .query(RoutingStore::rule)
                .optional();
    }

    List<RoutingRule> all() {
        return jdbc.sql(
                        """
                        select id, team, inbox, way, most, version
                          from routing_rule
                         order by team, inbox nulls first
                        """)
                .query(RoutingStore::rule)
                .list();
    }

    void keep(TeamId team, @Nullable InboxId inbox, Way way, @Nullable Integer most) {
        jdbc.sql(
                        """
                        insert into routing_rule (team, inbox, way, most)
                        values (:team, :inbox, :way, :most)
                        on conflict (team, inbox) do update
                           set way = excluded.way, most = excluded.most, version = routing_rule.version + 1
                        """)
                .param("team", team.value())
                .param("inbox", inbox == null ? null : inbox.value(), Types.OTHER)
                .param("way", way.word())
                .param("most", most, Types.INTEGER)
                .update();
    }

    void forget(TeamId team, InboxId inbox) {
        jdbc.sql("delete from routing_rule where team = :team and inbox = :inbox")
                .param("team", team.value())
                .param("inbox", inbox.value())
                .update();
    }

    /** Until the end of the transaction nobody else gives by this rule. */
    void hold(UUID rule) {
        jdbc.sql("select turn from routing_rule where id = :rule for update")
                .param("rule", rule)
                .query(Long.class)
                .single();
    }

    /** Until the end of the transaction no other rule chooses among these. */
    void hold(Collection<PersonId> people) {
        jdbc.sql(
                        """
                        insert into routing_person (person)
                        select person
                          from unnest(:people) person
                         order by person
                        on conflict do nothing
                        """)
                .param("people", ids(people))
                .update();
        jdbc.sql(
                        """
                        select person
                          from routing_person
                         where person = any (:people)
                         order by person
                           for update
                        """)
                .param("people", ids(people))
                .query((row, number) -> number)
                .list();
    }

    /** People as candidates, with nothing in hand. */
    List<Candidate> candidates(
            RoutingRule rule, Collection<PersonId> people, List<String> skills, Instant now) {
        return jdbc.sql(
                        """
                        select p.id, p.name, coalesce(t.turn, 0) as turn,
                               not exists (select from absence a
                                            where a.person = p.id
                                              and a.begins_at <= :now
                                              and coalesce(a.back_at, a.ends_at) > :now) as here,
                               coalesce(w.takes, true) as takes,
                               (select count(*) from person_skill s
                                 where s.person = p.id and s.skill = any (:skills)) = cardinality(:skills) as able,
                               coalesce(w.most, :most) as most
                          from person_card p
                          left join routing_turn t on t.rule = :rule and t.person = p.id
                          left join routing_person w on w.person = p.id
                         where p.id = any (:people)
                         order by p.id
                        """)
                .param("rule", rule.id(), Types.OTHER)
                .param("people", ids(people))
                .param("skills", skills.toArray(String[]::new))
                .param("most", rule.most(), Types.INTEGER)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Candidate(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getLong("turn"),
                                row.getBoolean("here"),
                                row.getBoolean("takes"),
                                row.getBoolean("able"),
                                row.getObject("most", Integer.class),
                                Load.NONE))
                .list();
    }

    /** It was somebody's turn. */
    void turned(UUID rule, PersonId person) {
        jdbc.sql(
                        """
                        with next as (
                             update routing_rule
                                set turn = turn + 1
                              where id = :rule
                             returning turn)
                        insert into routing_turn (rule, person, turn)
                        select :rule, :person, turn
                          from next
                        on conflict (rule, person) do update set turn = excluded.turn
                        """)
                .param("rule", rule)
                .param("person", person.value())
                .update();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static RoutingRule rule(ResultSet row, int number) throws SQLException {
        var inbox = row.getObject("inbox", UUID.class);
        var way = Way.of(row.getString("way"));
        return new RoutingRule(
                row.getObject("id", UUID.class),
                new TeamId(row.getObject("team", UUID.class)),
                inbox == null ? null : new InboxId(inbox),
                way == null ? Way.PULL : way,
                row.getObject("most", Integer.class),
                row.getLong("version"));
    }
}
