package heed.conversation;

import heed.customer.CustomerId;
import heed.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads conversations. Row-level security decides what is there; nothing here needs to. */
@Repository
class ConversationListStore {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final TypeReference<List<ConversationEvent>> EVENTS = new TypeReference<>() {};
    private static final TypeReference<List<Story.Part>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConversationListStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Conversation> find(ConversationId id) {
        return jdbc.sql(
                        "select "
                                + ConversationRow.COLUMNS
                                + " from conversation_line c where c.id = :id")
                .param("id", id.value())
                .query(ConversationRow::read)
                .optional();
    }

    Optional<Conversation> findByNumber(long number) {
        return jdbc.sql(
                        "select "
                                + ConversationRow.COLUMNS
                                + " from conversation_line c where c.number = :number")
                .param("number", number)
                .query(ConversationRow::read)
                .optional();
    }

    /** With all that belongs to its page, in one statement. */
    Optional<Story> story(long number) {
        return jdbc.sql(
                        "select "
                                + ConversationRow.COLUMNS
                                + """
                                , (select json_agg(json_build_object('id', h.id, 'at', h.at, 'kind', h.kind,
                                                                     'person', h.name, 'data', h.data) order by h.id)
                                     from (select e.id, e.at, e.kind, p.name, e.data
                                             from conversation_event e
                                             left join person_card p on p.id = e.person
                                            where e.conversation in (select c.id
                                                                      union all
                                                                     select m.id
                                                                       from conversation m
                                                                      where m.merged_into = c.id)
                                            order by e.id desc
                                            limit 200) h) as events,
                                  (select json_agg(json_build_object('id', m.id, 'number', m.number) order by m.number)
                                     from conversation m
                                    where m.merged_into = c.id) as parts,
                                  (select count(*)
                                     from conversation_link l
                                    where l.conversation = c.id
                                       or l.other = c.id) as links,
                                  (select t.number
                                     from conversation t
                                    where t.id = c.merged_into) as target
                                 from conversation_line c
                                where c.number = :number
                                """)
                .param("number", number)
                .query(this::storyOf)
                .optional();
    }

    private Story storyOf(ResultSet row, int number) throws SQLException {
        var events = row.getString("events");
        var parts = row.getString("parts");
        long target = row.getLong("target");
        return new Story(
                ConversationRow.read(row, number),
                events == null ? List.of() : json.readValue(events, EVENTS),
                parts == null ? List.of() : json.readValue(parts, PARTS),
                row.getInt("links"),
                target == 0 ? null : target);
    }

    List<Conversation> find(Collection<ConversationId> ids) {
        return jdbc.sql(
                        "select "
                                + ConversationRow.COLUMNS
                                + """
                                 from conversation_line c
                                where c.id = any (:ids)
                                order by c.updated_at desc, c.id desc
                                """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(ConversationRow::read)
                .list();
    }

    /**
     * By a filter, the latest change first: ids by the index that has this order, then the rest.
     */
    List<Conversation> filtered(ConversationFilter filter, @Nullable Cursor after, int limit) {
        var narrowing = Narrowing.withState(filter);
        return jdbc.sql(
                        """
                        with page as materialized (
                        select c.id
                          from conversation c
                         where (c.updated_at, c.id) < (:at, :id)
                           %s
                         order by c.updated_at desc, c.id desc
                         limit %d)
                        select %s
                          from page
                          join conversation_line c on c.id = page.id
                         order by c.updated_at desc, c.id desc
                        """
                                .formatted(narrowing.sql(), limit, ConversationRow.COLUMNS))
                .params(narrowing.values())
                .param("at", Timestamp.from(after == null ? NEVER : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .query(ConversationRow::read)
                .list();
    }

    /** Those with a customer and whoever they were merged with, the latest change first. */
    List<Conversation> with(CustomerId customer, @Nullable Cursor before, int limit) {
        return jdbc.sql(
                        "select "
                                + ConversationRow.COLUMNS
                                + """
                                 from conversation_line c
                                where c.customer = any (array(select customer_group(:customer)))
                                  and c.state <> 'merged'
                                  and (c.updated_at, c.id) < (:at, :id)
                                order by c.updated_at desc, c.id desc
                                limit :limit
                                """)
                .param("customer", customer.value())
                .param("at", Timestamp.from(before == null ? NEVER : before.at()))
                .param("id", before == null ? new UUID(0, 0) : before.id())
                .param("limit", limit)
                .query(ConversationRow::read)
                .list();
    }
}
