package heed.reply;

import heed.access.Viewer;
import heed.ask.AskTold;
import heed.conversation.Conversation;
import heed.message.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what a composer begins with, and what was asked beside it, in one statement. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class Writings {

    private static final TypeReference<List<Attachment>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<List<AskTold>>> ASKS = new TypeReference<>() {};
    private static final TypeReference<List<Presence.Present>> PEOPLE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Writings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Writing of(Conversation conversation, Viewer.Member writer) {
        return jdbc.sql(
                        """
                        select (select json_build_object('mode', d.mode, 'html', d.html, 'body', d.body,
                                                         'recipients', d.recipients, 'copies', d.copies,
                                                         'seen', d.seen_message, 'said', d.said, 'version', d.version,
                                                         'updatedAt', d.updated_at)
                                  from draft d
                                 where d.conversation = :conversation
                                   and d.person = :person) as draft,
                               (select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type,
                                                                  'size', a.size, 'inline', a.inline,
                                                                  'contentId', a.content_id) order by a.created_at, a.id)
                                  from waiting_file a
                                 where a.conversation = :conversation
                                   and a.person = :person) as files,
                               (select json_agg(json_build_object('person', p.person, 'name', c.name,
                                                                  'writing', p.writing)
                                                order by p.writing desc, c.name, p.person)
                                  from presence p
                                  join person_card c on c.id = p.person
                                 where p.conversation = :conversation
                                   and p.person <> :person
                                   and p.seen_at > clock_timestamp() - make_interval(secs => :seconds)) as others,
                               (select i.address from inbox_card i where i.id = :inbox) as inbox,
                               (select r.at
                                  from reading r
                                 where r.conversation = :conversation
                                   and r.person = :person
                                 order by r.id desc
                                 limit 1) as read_at,
                               (select json_agg(t.asks)
                                  from ask_told t
                                 where t.conversation = any (array(select :conversation
                                                                    union all
                                                                   select c.id
                                                                     from conversation c
                                                                    where c.merged_into = :conversation))) as asks,
                               exists(select from inbox_way_out o where o.inbox = :inbox) as sends,
                               viewer_may_change(:conversation) as works
                        """)
                .param("conversation", conversation.id().value())
                .param("person", writer.person().value())
                .param("seconds", Presence.SECONDS)
                .param("inbox", conversation.inbox().value())
                .query(this::writing)
                .single();
    }

    private Writing writing(ResultSet row, int number) throws SQLException {
        var draft = row.getString("draft");
        var readAt = row.getTimestamp("read_at");
        return new Writing(
                draft == null ? null : json.readValue(draft, Draft.class),
                list(row.getString("files"), FILES),
                list(row.getString("others"), PEOPLE),
                String.valueOf(row.getString("inbox")),
                readAt == null ? null : readAt.toInstant(),
                row.getBoolean("sends"),
                row.getBoolean("works"),
                list(row.getString("asks"), ASKS).stream().flatMap(List::stream).toList());
    }

    private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : json.readValue(text, type);
    }
}
