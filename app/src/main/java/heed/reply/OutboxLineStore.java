package heed.reply;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.message.Delivery;
import heed.message.DeliveryState;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what people see of the outbox. */
@Repository
class OutboxLineStore {

    private final JdbcClient jdbc;

    OutboxLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on its way, what leaves first above. */
    List<OutboxLine> waiting(Viewer.Member viewer, int limit) {
        return jdbc.sql(
                        """
                        select d.message, c.number, c.subject, c.inbox_name, m.recipients, p.name as writer,
                               d.state, d.due_at, d.attempts, d.last_error, d.sent_at, d.undo_until, d.scheduled,
                               h.inbox is not null as held, d.may_have_left, d.inbox,
                               m.person is not distinct from :viewer or :leads as mine
                          from delivery d
                          join message m on m.id = d.message
                          join conversation_line c on c.id = m.conversation
                          left join person_card p on p.id = m.person
                          left join outbox_hold h on h.inbox = d.inbox and h.until > d.due_at and d.state = 'queued'
                         where d.state in ('queued', 'sending')
                         order by d.due_at, d.message
                         limit :limit
                        """)
                .param("viewer", viewer.person().value())
                .param("leads", viewer.may(Role.LEAD))
                .param("limit", limit)
                .query(OutboxLineStore::line)
                .list();
    }

    /** What did not arrive since {@code since}, the latest first. */
    List<OutboxLine> troubled(Viewer.Member viewer, Instant since, int limit) {
        return jdbc.sql(
                        """
                        select d.message, c.number, c.subject, c.inbox_name, m.recipients, p.name as writer,
                               d.state, d.due_at, d.attempts, d.last_error, d.sent_at, d.undo_until, d.scheduled,
                               false as held, d.may_have_left, d.inbox, m.person is not distinct from :viewer or :leads as mine
                          from delivery d
                          join message m on m.id = d.message
                          join conversation_line c on c.id = m.conversation
                          left join person_card p on p.id = m.person
                         where d.state in ('failed', 'bounced')
                           and d.created_at > :since
                         order by d.created_at desc, d.message
                         limit :limit
                        """)
                .param("viewer", viewer.person().value())
                .param("leads", viewer.may(Role.LEAD))
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(OutboxLineStore::line)
                .list();
    }

    /** What is held, by inbox. */
    List<InboxHold> holds() {
        return jdbc.sql(
                        """
                        select h.inbox, i.name, h.why, h.since, h.until
                          from outbox_hold h
                          join inbox_card i on i.id = h.inbox
                         where h.until is not null
                         order by h.since, h.inbox
                        """)
                .query((row, number) ->
                        new InboxHold(
                                new InboxId(row.getObject("inbox", UUID.class)),
                                row.getString("name"),
                                row.getString("why"),
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("until").toInstant()))
                .list();
    }

    /** How much is stuck, by inbox: tried at least once and not taken yet, or given up lately. */
    Map<InboxId, Long> stuck(Instant since) {
        return jdbc
                .sql(
                        """
                        select d.inbox, count(*)
                          from delivery d
                          left join outbox_hold h on h.inbox = d.inbox and h.until > d.due_at and d.state = 'queued'
                         where (d.state in ('queued', 'sending') and (d.last_error is not null or h.inbox is not null))
                            or (d.state = 'failed' and d.created_at > :since)
                         group by d.inbox
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        Map.entry(new InboxId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OutboxLine line(ResultSet row, int number) throws SQLException {
        return new OutboxLine(
                new MessageId(row.getObject("message", UUID.class)),
                new InboxId(row.getObject("inbox", UUID.class)),
                row.getLong("number"),
                row.getString("subject"),
                row.getString("inbox_name"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getString("writer"),
                new Delivery(
                        DeliveryState.of(row.getString("state")),
                        row.getTimestamp("due_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        instant(row, "sent_at"),
                        instant(row, "undo_until"),
                        row.getBoolean("scheduled"),
                        row.getBoolean("held"),
                        row.getBoolean("may_have_left")),
                row.getBoolean("mine"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
