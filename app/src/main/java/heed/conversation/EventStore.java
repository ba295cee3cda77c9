package heed.conversation;

import heed.access.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to conversations: appended, and read again. */
@Repository
class EventStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void happened(
            ConversationId id,
            String kind,
            @Nullable PersonId person,
            Map<String, String> data,
            Instant now) {
        jdbc.sql(
                        """
                        insert into conversation_event (conversation, at, kind, person, data)
                        values (:id, :now, :kind, :person, cast(:data as jsonb))
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("data", json.writeValueAsString(data))
                .update();
    }

    List<ConversationEvent> of(ConversationId id) {
        return jdbc.sql(
                        """
                        select e.id, e.at, e.kind, p.name, e.data
                          from conversation_event e
                          left join person_card p on p.id = e.person
                         where e.conversation in (select :id
                                                   union all
                                                  select c.id
                                                    from conversation c
                                                   where c.merged_into = :id)
                         order by e.id desc
                         limit 200
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new ConversationEvent(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                data(row.getString(5))))
                .list();
    }

    @SuppressWarnings("unchecked") // we wrote it as strings
    private Map<String, String> data(String text) {
        return json.readValue(text, Map.class);
    }
}
