package heed.channel.notification;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on notifications, and on who wants them. */
@Repository
class NotificationStore {

    private static final String COLUMNS =
            "id, person, conversation, message, words, created_at, attempts";

    private final JdbcClient jdbc;

    NotificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that this node alone sends now. */
    record Claim(Notification notification, int attempts) {}

    Wish wish(PersonId person) {
        return jdbc.sql("select wish from notification_wish where person = :person")
                .param("person", person.value())
                .query((row, number) -> Wish.of(row.getString(1)))
                .optional()
                .orElse(Wish.NEVER);
    }

    void wish(PersonId person, Wish wish) {
        if (wish == Wish.NEVER) {
            jdbc.sql("delete from notification_wish where person = :person")
                    .param("person", person.value())
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        insert into notification_wish (person, wish)
                        values (:person, :wish)
                            on conflict (person) do update set wish = excluded.wish
                        """)
                .param("person", person.value())
                .param("wish", wish.word())
                .update();
    }

    /**
     * Queues a mail to all who want to be told of a message, but for {@code by}, who brings it in.
     * What is sealed stays in the desk, and no inbox writes to itself.
     *
     * @return to how many
     */
    int tell(MessageId message, ConversationId conversation, @Nullable PersonId by, Instant now) {
        return jdbc.sql(
                        """
                        insert into notification (person, conversation, message, about, created_at, due_at)
                        select w.person, c.id, :message, 'message', :now, :now
                          from conversation c
                          join notification_wish w
                            on w.person = c.owner
                               or w.wish = 'team' and c.owner is null
                                  and exists (select from team_member m where m.team = c.team and m.person = w.person)
                          join person p on p.id = w.person and p.left_at is null
                         where c.id = :conversation
                           and c.state = 'open'
                           and not c.sealed
                           and w.person is distinct from :by
                           and not exists (select from inbox i where i.address = p.email)
                            on conflict (message, person) where about = 'message' do nothing
                        """)
                .param("message", message.value())
                .param("conversation", conversation.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Queues what somebody is told of an answer that was not sent. */
    void tellHeld(
            PersonId person,
            ConversationId conversation,
            MessageId newest,
            String words,
            Instant now) {
        jdbc.sql(
                        """
                        insert into notification (person, conversation, message, about, words, created_at, due_at)
                        values (:person, :conversation, :message, 'held', :words, :now, :now)
                        """)
                .param("person", person.value())
                .param("conversation", conversation.value())
                .param("message", newest.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Notification> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from notification where id = :id")
                .param("id", id)
                .query(NotificationStore::notification)
                .optional();
    }

    /**
     * Takes the one that is due longest and puts its next attempt off: whoever is killed while
     * sending it leaves it to be sent again then, under the same Message-ID.
     */
    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update notification
                           set attempts = attempts + 1, due_at = :until
                         where id = (select id
                                       from notification
                                      where state = 'queued'
                                        and due_at <= :now
                                      order by due_at, id
                                      limit 1
                                        for update skip locked)
                        returning %s
                        """
                                .formatted(COLUMNS))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Claim(notification(row, number), row.getInt("attempts")))
                .optional();
    }

    void sent(long id) {
        jdbc.sql("update notification set state = 'sent', error = null where id = :id")
                .param("id", id)
                .update();
    }

    void later(long id, String why, Instant due) {
        jdbc.sql("update notification set error = :why, due_at = :due where id = :id")
                .param("why", why)
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    void failed(long id, String why) {
        jdbc.sql("update notification set state = 'failed', error = :why where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                new PersonId(row.getObject("person", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                new MessageId(row.getObject("message", UUID.class)),
                row.getString("words"),
                row.getTimestamp("created_at").toInstant());
    }
}
