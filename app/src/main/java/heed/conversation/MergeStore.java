package heed.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on groups of merged conversations. */
@Repository
class MergeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MergeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks conversations in one order for all; returns how many of them the viewer may see. */
    int lock(Collection<ConversationId> ids) {
        return jdbc.sql(
                        """
                        select id
                          from conversation
                         where id = any (:ids)
                         order by id
                           for update
                        """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> 1)
                .list()
                .size();
    }

    /** The whole group whose end of the way is {@code root}; empty when it is alone. */
    List<MergePart> group(ConversationId root) {
        return jdbc.sql(
                        """
                        with recursive part as (
                              select m.conversation, m.parent, m.stood, m.version, m.spent_in
                                from merge_part m
                               where m.conversation = :root
                               union all
                              select m.conversation, m.parent, m.stood, m.version, m.spent_in
                                from merge_part m
                                join part p on m.parent = p.conversation)
                        select conversation, parent, stood, version, spent_in
                          from part
                         order by conversation
                        """)
                .param("root", root.value())
                .query(this::part)
                .list();
    }

    void keep(MergePart part) {
        jdbc.sql(
                        """
                        insert into merge_part (conversation, parent, stood, version, spent_in)
                        values (:conversation, :parent, cast(:stood as jsonb), :version, :spentIn)
                            on conflict (conversation) do update
                           set parent = excluded.parent, stood = excluded.stood, version = excluded.version,
                               spent_in = excluded.spent_in
                        """)
                .param("conversation", part.conversation().value())
                .param("parent", part.parent() == null ? null : part.parent().value(), Types.OTHER)
                .param("stood", json.writeValueAsString(part.stood()))
                .param("version", part.version())
                .param(
                        "spentIn",
                        part.spentIn() == null ? null : part.spentIn().value(),
                        Types.OTHER)
                .update();
    }

    void forget(ConversationId id) {
        jdbc.sql("delete from merge_part where conversation = :id")
                .param("id", id.value())
                .update();
    }

    private MergePart part(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        var spentIn = row.getObject("spent_in", UUID.class);
        return new MergePart(
                new ConversationId(row.getObject("conversation", UUID.class)),
                parent == null ? null : new ConversationId(parent),
                json.readValue(row.getString("stood"), Stood.class),
                row.getLong("version"),
                spentIn == null ? null : new ConversationId(spentIn));
    }
}
