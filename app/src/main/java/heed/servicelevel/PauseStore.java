package heed.servicelevel;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on pauses. */
@Repository
class PauseStore {

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What still lasts: a customer's words end the wait for them, an end of the matter all. */
    Optional<Pause> of(ConversationId id) {
        return jdbc.sql(
                        """
                        select p.reason, p.words, p.since
                          from clock_pause p
                         where p.conversation = :id
                           and p.until is null
                           and not exists (select
                                             from clock_happening h
                                            where h.conversation = p.conversation
                                              and h.at > p.since
                                              and (h.what = 'resolved' or (h.what = 'heard' and p.reason = 'customer')))
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Pause(
                                PauseReason.of(row.getString(1)),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * One that nobody ended.
     *
     * @param why {@code heard} or {@code resolved}
     * @param at when that was
     */
    record Over(ConversationId conversation, String why, Instant at) {}

    /** Writes down the end of those of {@code ids} that what happened has ended. */
    List<Over> endOver(Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        with over as (
                             select distinct on (p.id) p.id, h.at, h.what
                               from clock_pause p
                               join clock_happening h on h.conversation = p.conversation
                              where p.until is null
                                and p.conversation = any (:ids)
                                and h.conversation = any (array(select conversation
                                                                  from clock_pause
                                                                 where conversation = any (:ids)
                                                                   and until is null))
                                and h.at > p.since
                                and (h.what = 'resolved' or (h.what = 'heard' and p.reason = 'customer'))
                              order by p.id, h.at, h.place)
                        update clock_pause p
                           set until = over.at
                          from over
                         where p.id = over.id
                           and p.until is null
                        returning p.conversation, over.what, over.at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Over(
                                new ConversationId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                .list();
    }

    void end(ConversationId id, Instant now) {
        jdbc.sql(
                        """
                        update clock_pause
                           set until = greatest(since, cast(:now as timestamptz))
                         where conversation = :id
                           and until is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void begin(ConversationId id, PauseReason reason, String words, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into clock_pause (conversation, reason, words, since, person)
                        values (:id, :reason, :words, :now, :by)
                        """)
                .param("id", id.value())
                .param("reason", reason.word())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }
}
