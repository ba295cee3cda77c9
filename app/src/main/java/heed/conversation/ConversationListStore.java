package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
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

    static final String COLUMNS =
            """
            c.id, c.number, c.subject, c.state, c.priority, c.tags, c.sealed, c.owner, c.owner_name, c.team, c.team_name,
            c.inbox, c.inbox_name, c.customer, c.customer_name, c.customer_address, c.next_step, c.next_step_at,
            c.reply_due_at, c.waiting_since, c.snoozed_until, c.need_at, c.excerpt, c.excerpt_by, c.messages, c.merged_into,
            c.created_at, c.updated_at, c.last_message_at, c.resolved_at, c.version, c.customer_language, c.woken_at, c.alarm,
            c.open_asks, c.clock_due_at, c.clock, c.outcome
            """;

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
        return jdbc.sql("select " + COLUMNS + " from conversation_line c where c.id = :id")
                .param("id", id.value())
                .query(ConversationListStore::conversation)
                .optional();
    }

    Optional<Conversation> findByNumber(long number) {
        return jdbc.sql("select " + COLUMNS + " from conversation_line c where c.number = :number")
                .param("number", number)
                .query(ConversationListStore::conversation)
                .optional();
    }

    /** With all that belongs to its page, in one statement. */
    Optional<Story> story(long number) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
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
                conversation(row, number),
                events == null ? List.of() : json.readValue(events, EVENTS),
                parts == null ? List.of() : json.readValue(parts, PARTS),
                row.getInt("links"),
                target == 0 ? null : target);
    }

    List<Conversation> find(Collection<ConversationId> ids) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from conversation_line c
                                where c.id = any (:ids)
                                order by c.updated_at desc, c.id desc
                                """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(ConversationListStore::conversation)
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
                                .formatted(narrowing.sql(), limit, COLUMNS))
                .params(narrowing.values())
                .param("at", Timestamp.from(after == null ? NEVER : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .query(ConversationListStore::conversation)
                .list();
    }

    /** Those with a customer and whoever they were merged with, the latest change first. */
    List<Conversation> with(CustomerId customer, @Nullable Cursor before, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
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
                .query(ConversationListStore::conversation)
                .list();
    }

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        var merged = row.getObject("merged_into", UUID.class);
        var step = row.getString("next_step");
        var outcome = row.getString("outcome");
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getString("subject"),
                State.of(row.getString("state")),
                Priority.of(row.getString("priority")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("sealed"),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                new InboxId(row.getObject("inbox", UUID.class)),
                row.getString("inbox_name"),
                new CustomerId(row.getObject("customer", UUID.class)),
                row.getString("customer_name"),
                row.getString("customer_address"),
                row.getString("customer_language"),
                step == null
                        ? null
                        : new NextStep(step, row.getTimestamp("next_step_at").toInstant()),
                instant(row, "reply_due_at"),
                instant(row, "waiting_since"),
                instant(row, "snoozed_until"),
                row.getTimestamp("need_at").toInstant(),
                row.getString("excerpt"),
                "customer".equals(row.getString("excerpt_by")),
                row.getInt("messages"),
                merged == null ? null : new ConversationId(merged),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getTimestamp("last_message_at").toInstant(),
                instant(row, "resolved_at"),
                instant(row, "woken_at"),
                row.getString("alarm"),
                row.getInt("open_asks"),
                instant(row, "clock_due_at"),
                row.getString("clock"),
                outcome == null ? null : Outcome.of(outcome),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
