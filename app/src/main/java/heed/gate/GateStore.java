package heed.gate;

import heed.access.PersonId;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.knowledge.Fact;
import heed.message.MessageId;
import heed.review.ReviewCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL on what holds replies and what becomes of it. */
@Repository
class GateStore {

    private static final TypeReference<Map<String, LevelPolicy.Choice>> CHOICES =
            new TypeReference<>() {};
    private static final TypeReference<List<Passage.Told>> TOLD = new TypeReference<>() {};

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<ReviewCase.Policy>> POLICIES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TERMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Calendars calendars;

    GateStore(JdbcClient jdbc, JsonMapper json, Calendars calendars) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendars = calendars;
    }

    /**
     * What a reply meets at the gate besides its words.
     *
     * @param hours of the team
     * @param chosen by check
     * @param told what held earlier attempts of the writer
     * @param facts what is true for the team now
     * @param policies what may be offered beyond our rules
     * @param terms words of the house that customers know
     */
    record Rules(
            WorkingHours hours,
            Map<String, LevelPolicy.Choice> chosen,
            List<Passage.Told> told,
            List<Fact> facts,
            List<ReviewCase.Policy> policies,
            List<String> terms) {}

    Rules rules(Conversation conversation, PersonId writer, Instant now) {
        return jdbc.sql(
                        """
                        select team_calendar(t.id) as calendar,
                               (select json_object_agg(l.check_id,
                                                       json_build_object('level', l.level,
                                                                         'demoted', l.demoted_at is not null))
                                  from check_level l
                                 where l.team = t.id) as chosen,
                               (select json_agg(json_build_object('finding', h.finding, 'check', h.check_id,
                                                                  'level', h.level, 'words', h.words,
                                                                  'start', h.starts, 'end', h.ends)
                                                order by h.at, h.finding)
                                  from held_finding h
                                 where h.conversation = :conversation
                                   and h.person = :writer) as told,
                               (select json_agg(json_build_object('id', f.id, 'key', f.key, 'language', f.language,
                                                                  'value', f.value, 'says', f.says,
                                                                  'owner', f.owner_name)
                                                order by f.key)
                                  from facts_standing(t.id, :language, :now) f) as facts,
                               (select json_agg(json_build_object('key', o.name, 'offers', o.offers))
                                  from (select s.name, json_agg(s.offer_says) as offers
                                          from offers_standing(t.id) s
                                         group by s.policy, s.name) o) as policies,
                               (select json_agg(w.word) from term_word w) as terms
                          from team_card t
                         where t.id = :team
                        """)
                .param("conversation", conversation.id().value())
                .param("writer", writer.value())
                .param("team", conversation.team().value())
                .param("language", Case.language(conversation), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(this::rules)
                .single();
    }

    private Rules rules(ResultSet row, int number) throws SQLException {
        var chosen = row.getString("chosen");
        return new Rules(
                calendars.read(row.getString("calendar")),
                chosen == null ? Map.of() : json.readValue(chosen, CHOICES),
                list(row.getString("told"), TOLD),
                list(row.getString("facts"), FACTS),
                list(row.getString("policies"), POLICIES),
                list(row.getString("terms"), TERMS));
    }

    private <T> List<T> list(@Nullable String found, TypeReference<List<T>> type) {
        return found == null ? List.of() : json.readValue(found, type);
    }

    /** Remembers what holds a reply, until it has left. */
    void hold(ConversationId conversation, PersonId writer, List<Passage.Told> told, Instant now) {
        jdbc.sql(
                        """
                        insert into held_finding (conversation, person, finding, check_id, level, words, starts, ends, at)
                        select :conversation, :writer, f.finding, f."check", f.level, f.words, f.start, f."end", :now
                          from jsonb_to_recordset(cast(:told as jsonb))
                               as f(finding text, "check" text, level text, words text, start integer, "end" integer)
                            on conflict (conversation, person, finding) do nothing
                        """)
                .param("conversation", conversation.value())
                .param("writer", writer.value())
                .param("told", json(told))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Keeps what became of each finding, and forgets that it held anything. */
    void decide(Passage passage, MessageId message, List<Decision> decisions, Instant now) {
        jdbc.sql(
                        """
                        with decided as (
                                 insert into finding_decision (conversation, message, team, finding, check_id, level,
                                                               words, starts, ends, decision, reason, person, at)
                                 select :conversation, :message, :team, d.finding, d."check", d.level,
                                        d.words, d.start, d."end", d.decision, d.reason, :writer, :now
                                   from jsonb_to_recordset(cast(:decisions as jsonb))
                                        as d(finding text, "check" text, level text, words text, start integer,
                                             "end" integer, decision text, reason text)
                                 returning check_id, decision
                             ),
                             gone as (
                                 delete from held_finding
                                  where conversation = :conversation
                                    and person = :writer
                             )
                        insert into check_outcome (team, check_id, decision, at)
                        select :team, check_id, decision, :now
                          from decided
                        """)
                .param("conversation", passage.outgoing().conversation().id().value())
                .param("message", message.value())
                .param("team", passage.outgoing().conversation().team().value())
                .param("writer", passage.outgoing().writer().person().value())
                .param("decisions", json(decisions.stream().map(Row::of).toList()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private record Row(
            String finding,
            String check,
            Level level,
            String words,
            int start,
            int end,
            String decision,
            String reason) {

        static Row of(Decision decision) {
            var told = decision.finding();
            return new Row(
                    told.finding().value(),
                    told.check(),
                    told.level(),
                    told.words(),
                    told.start(),
                    told.end(),
                    decision.kind().word(),
                    decision.reason());
        }
    }

    private String json(@Nullable Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "");
    }
}
