package heed.macro;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what is done in many conversations in the background. */
@Repository
class BulkRunStore {

    private final JdbcClient jdbc;

    BulkRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wants what. */
    record Begun(BulkRunId id, PersonId person, BulkWish wish) {}

    /**
     * What became of one.
     *
     * @param number null when its viewer sees it no more
     */
    record Part(@Nullable Long number, String state, @Nullable String why) {}

    /** The one of this key, begun now or before. */
    BulkRunId begin(BulkWish wish, List<ConversationId> ids, PersonId person, Instant now) {
        var begun =
                jdbc.sql(
                                """
                                insert into bulk_run (person, key, macro, words, reason, begun_at)
                                values (:person, :key, :macro, :words, :reason, :now)
                                    on conflict (person, key) do nothing
                                returning id
                                """)
                        .param("person", person.value())
                        .param("key", wish.key())
                        .param(
                                "macro",
                                wish.macro() == null ? null : wish.macro().value(),
                                Types.OTHER)
                        .param("words", wish.words(), Types.VARCHAR)
                        .param("reason", wish.reason())
                        .param("now", Timestamp.from(now))
                        .query((row, number) -> new BulkRunId(row.getObject(1, UUID.class)))
                        .optional();
        begun.ifPresent(id -> add(id, ids));
        return begun.orElseGet(() -> known(wish.key(), person));
    }

    private void add(BulkRunId id, List<ConversationId> ids) {
        jdbc.sql(
                        """
                        insert into bulk_part (run, conversation)
                        select :run, c.id
                          from conversation c
                         where c.id = any (:ids)
                        """)
                .param("run", id.value())
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .update();
    }

    private BulkRunId known(String key, PersonId person) {
        return jdbc.sql("select id from bulk_run where person = :person and key = :key")
                .param("person", person.value())
                .param("key", key)
                .query((row, number) -> new BulkRunId(row.getObject(1, UUID.class)))
                .single();
    }

    Optional<Begun> find(BulkRunId id) {
        return jdbc.sql(
                        """
                        select id, person, macro, words, key, reason
                          from bulk_run
                         where id = :id
                        """)
                .param("id", id.value())
                .query(BulkRunStore::begun)
                .optional();
    }

    /** The oldest with something left to do. */
    Optional<Begun> next() {
        return jdbc.sql(
                        """
                        select id, person, macro, words, key, reason
                          from bulk_run r
                         where exists (select from bulk_part p where p.run = r.id and p.state = 'waiting')
                         order by id
                         limit 1
                        """)
                .query(BulkRunStore::begun)
                .optional();
    }

    private static Begun begun(ResultSet row, int number) throws SQLException {
        var macro = row.getObject("macro", UUID.class);
        return new Begun(
                new BulkRunId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new BulkWish(
                        macro == null ? null : new MacroId(macro),
                        row.getString("words"),
                        row.getString("key"),
                        row.getString("reason")));
    }

    /** One that waits, held until the end of the transaction: no other node takes it meanwhile. */
    Optional<ConversationId> claim(BulkRunId run) {
        return jdbc.sql(
                        """
                        select conversation
                          from bulk_part
                         where run = :run
                           and state = 'waiting'
                         order by conversation
                         limit 1
                           for update skip locked
                        """)
                .param("run", run.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    void settle(BulkRunId run, ConversationId id, String state, @Nullable String why) {
        jdbc.sql(
                        """
                        update bulk_part
                           set state = :state, why = :why
                         where run = :run
                           and conversation = :id
                           and state = 'waiting'
                        """)
                .param("state", state)
                .param("why", why, Types.VARCHAR)
                .param("run", run.value())
                .param("id", id.value())
                .update();
    }

    /** All that still waits, because of somebody's wish or because they left. */
    void stop(BulkRunId run) {
        jdbc.sql("update bulk_part set state = 'stopped' where run = :run and state = 'waiting'")
                .param("run", run.value())
                .update();
    }

    List<Part> parts(BulkRunId run) {
        return jdbc.sql(
                        """
                        select c.number, p.state, p.why
                          from bulk_part p
                          left join conversation c on c.id = p.conversation
                         where p.run = :run
                         order by c.number, p.conversation
                        """)
                .param("run", run.value())
                .query((row, number) ->
                        new Part(
                                row.getObject("number", Long.class),
                                row.getString("state"),
                                row.getString("why")))
                .list();
    }
}
