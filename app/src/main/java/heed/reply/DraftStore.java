package heed.reply;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.Message;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on drafts. */
@Repository
class DraftStore {

    private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(ConversationId conversation, PersonId writer) {
        return jdbc.sql(
                        """
                        select mode, html, body, recipients, copies, seen_message, said, version, updated_at
                          from draft
                         where conversation = :conversation
                           and person = :person
                        """)
                .param("conversation", conversation.value())
                .param("person", writer.value())
                .query(this::draft)
                .optional();
    }

    /** All that somebody is writing, the oldest first. */
    Map<ConversationId, Draft> of(PersonId writer) {
        var drafts = new LinkedHashMap<ConversationId, Draft>();
        jdbc.sql(
                        """
                        select mode, html, body, recipients, copies, seen_message, said, version, updated_at, conversation
                          from draft
                         where person = :person
                         order by updated_at, id
                        """)
                .param("person", writer.value())
                .query(row -> {
                    drafts.put(
                            new ConversationId(row.getObject("conversation", UUID.class)),
                            draft(row, 0));
                });
        return drafts;
    }

    /** Empty when there is one already. */
    Optional<Draft> add(ConversationId conversation, Draft draft, PersonId writer) {
        return written(
                """
                insert into draft (conversation, person, mode, html, body, recipients, copies, seen_message, said)
                values (:conversation, :person, :mode, :html, :body, :recipients, :copies, :seen, cast(:said as jsonb))
                    on conflict (conversation, person) do nothing
                returning mode, html, body, recipients, copies, seen_message, said, version, updated_at
                """,
                conversation,
                draft,
                writer);
    }

    Draft put(ConversationId conversation, Draft draft, PersonId writer) {
        return written(
                        """
                        insert into draft (conversation, person, mode, html, body, recipients, copies, seen_message, said)
                        values (:conversation, :person, :mode, :html, :body, :recipients, :copies, :seen, cast(:said as jsonb))
                            on conflict (conversation, person) do update
                           set said = case when excluded.said = '{}' then draft.said else excluded.said end, mode = excluded.mode, html = excluded.html, body = excluded.body,
                               recipients = excluded.recipients, copies = excluded.copies,
                               seen_message = coalesce(excluded.seen_message, draft.seen_message),
                               version = draft.version + 1, updated_at = now()
                        returning mode, html, body, recipients, copies, seen_message, said, version, updated_at
                        """,
                        conversation,
                        draft,
                        writer)
                .orElseThrow();
    }

    /** Empty when there is none, or not of this version. */
    Optional<Draft> replace(ConversationId conversation, Draft draft, PersonId writer) {
        return written(
                """
                update draft
                   set mode = :mode, html = :html, body = :body, recipients = :recipients, copies = :copies,
                       seen_message = coalesce(:seen, seen_message), said = cast(:said as jsonb),
                       version = version + 1, updated_at = now()
                 where conversation = :conversation
                   and person = :person
                   and version = :version
                returning mode, html, body, recipients, copies, seen_message, said, version, updated_at
                """,
                conversation,
                draft,
                writer);
    }

    private Optional<Draft> written(
            String sql, ConversationId conversation, Draft draft, PersonId writer) {
        var seen = draft.seen();
        return jdbc.sql(sql)
                .param("conversation", conversation.value())
                .param("person", writer.value())
                .param("mode", draft.isNote() ? "note" : "reply")
                .param("html", text(draft.html()))
                .param("body", text(draft.body()))
                .param("recipients", texts(draft.recipients()))
                .param("copies", texts(draft.copies()))
                .param("seen", seen == null ? null : seen.value(), Types.OTHER)
                .param("said", json.writeValueAsString(draft.said()).replace("\\u0000", ""))
                .param("version", draft.version())
                .query(this::draft)
                .optional();
    }

    void restore(ConversationId conversation, String html, Message reply, PersonId writer) {
        jdbc.sql(
                        """
                        insert into draft (conversation, person, html, body, recipients, copies, seen_message)
                        values (:conversation, :person, :html, :body, :recipients, :copies, :seen)
                            on conflict (conversation, person) do update
                           set html = excluded.html
                                      || case
                                           when draft.html <> '' then draft.html
                                           else '<p>' || replace(replace(draft.body, '&', '&amp;'), '<', '&lt;') || '</p>'
                                         end,
                               body = concat_ws(e'\\n\\n', excluded.body, nullif(draft.body, '')),
                               mode = 'reply', recipients = excluded.recipients, copies = excluded.copies,
                               seen_message = excluded.seen_message,
                               version = draft.version + 1, updated_at = now()
                        """)
                .param("conversation", conversation.value())
                .param("person", writer.value())
                .param("html", html)
                .param("body", reply.body())
                .param("recipients", texts(reply.recipients()))
                .param("copies", texts(reply.copies()))
                .param("seen", reply.id().value())
                .update();
    }

    void drop(ConversationId conversation, PersonId writer) {
        jdbc.sql("delete from draft where conversation = :conversation and person = :person")
                .param("conversation", conversation.value())
                .param("person", writer.value())
                .update();
    }

    private static String text(String text) {
        return text.replace("\u0000", "");
    }

    private static String[] texts(List<String> texts) {
        return texts.stream().map(DraftStore::text).toArray(String[]::new);
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var seen = row.getObject("seen_message", UUID.class);
        return new Draft(
                row.getString("mode"),
                row.getString("html"),
                row.getString("body"),
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("copies").getArray()),
                seen == null ? null : new MessageId(seen),
                json.readValue(row.getString("said"), SAID),
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant());
    }
}
