package heed.promise;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads, in one statement, the rules that a promise meets where it is made. */
@Repository
class StandingStore {

    private static final TypeReference<List<PromiseAuthority>> AUTHORITIES =
            new TypeReference<>() {};
    private static final TypeReference<List<Standing.Approved>> APPROVED = new TypeReference<>() {};
    private static final TypeReference<Map<LocalDate, Integer>> TAKEN = new TypeReference<>() {};
    private static final int DAYS_AHEAD = 120;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Standing of(Conversation conversation, Viewer.Member writer, List<Promise> owed, Instant now) {
        return jdbc.sql(
                        """
                        select t.zone,
                               (select r.per_day from promise_rule r where r.team = t.id) as per_day,
                               (select json_agg(json_build_object('id', a.id, 'team', a.team, 'role', upper(a.role),
                                                                  'kind', nullif(upper(a.kind), 'ANY'),
                                                                  'days', a.days, 'amount', a.amount))
                                  from promise_authority a
                                 where (a.team is null or a.team = t.id)
                                   and a.role = :role) as authorities,
                               (select json_agg(json_build_object('words', g.words, 'due', g.due_at, 'amount', g.amount))
                                  from promise_approval g
                                 where g.conversation = :conversation
                                   and g.asked_by = :writer
                                   and g.state = 'granted'
                                   and not exists (select
                                                     from promise_approval_use u
                                                    where u.approval = g.id)) as approved,
                               (select json_object_agg(d.day, d.taken)
                                  from (select (p.due_at at time zone t.zone)::date as day, count(*) as taken
                                          from promise p
                                          join conversation c on c.id = p.conversation
                                         where c.team = t.id
                                           and p.state = 'open'
                                           and p.due_at between :now and :until
                                           and exists (select
                                                         from promise_rule r
                                                        where r.team = t.id
                                                          and r.per_day is not null)
                                         group by 1) d) as taken
                          from team_card t
                         where t.id = :team
                        """)
                .param("conversation", conversation.id().value())
                .param("writer", writer.person().value())
                .param("role", word(writer.role()))
                .param("team", conversation.team().value())
                .param("now", Timestamp.from(now.truncatedTo(ChronoUnit.DAYS)))
                .param("until", Timestamp.from(now.plus(DAYS_AHEAD, ChronoUnit.DAYS)))
                .query((row, number) -> standing(row, owed, now))
                .single();
    }

    private Standing standing(ResultSet row, List<Promise> owed, Instant now) throws SQLException {
        return new Standing(
                owed,
                list(row.getString("authorities"), AUTHORITIES),
                list(row.getString("approved"), APPROVED),
                row.getObject("per_day", Integer.class),
                taken(row.getString("taken")),
                ZoneId.of(row.getString("zone")),
                now);
    }

    private Map<LocalDate, Integer> taken(@Nullable String found) {
        return found == null ? Map.of() : json.readValue(found, TAKEN);
    }

    private <T> List<T> list(@Nullable String found, TypeReference<List<T>> type) {
        return found == null ? List.of() : json.readValue(found, type);
    }

    static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
