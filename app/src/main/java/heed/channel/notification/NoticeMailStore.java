package heed.channel.notification;

import heed.access.PersonId;
import heed.notice.NoticeId;
import heed.notice.NoticeTold;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on notices that go by mail. */
@Repository
class NoticeMailStore {

    private final JdbcClient jdbc;

    NoticeMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that this node alone sends now. */
    record Claim(NoticeId notice, PersonId person, String words, String link, int attempts) {}

    void queue(NoticeTold told, Instant now) {
        jdbc.sql("insert into notice_mail (notice, person, due_at) values (:notice, :person, :now)")
                .param("notice", told.id().value())
                .param("person", told.person().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the one that is due longest and puts its next attempt off: whoever is killed while
     * sending it leaves it to be sent again then, under the same Message-ID.
     */
    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update notice_mail m
                           set attempts = attempts + 1, due_at = :until
                          from notice n
                         where n.id = m.notice
                           and m.notice = (select notice
                                             from notice_mail
                                            where state = 'queued'
                                              and due_at <= :now
                                            order by due_at, notice
                                            limit 1
                                              for update skip locked)
                        returning m.notice, m.person, n.words, n.link, m.attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Claim(
                                new NoticeId(row.getObject("notice", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("words"),
                                row.getString("link"),
                                row.getInt("attempts")))
                .optional();
    }

    void sent(NoticeId id) {
        settle(id, "sent", "");
    }

    void failed(NoticeId id, String why) {
        settle(id, "failed", why);
    }

    void later(NoticeId id, String why, Instant due) {
        jdbc.sql("update notice_mail set error = :why, due_at = :due where notice = :id")
                .param("why", why)
                .param("due", Timestamp.from(due))
                .param("id", id.value())
                .update();
    }

    private void settle(NoticeId id, String state, String why) {
        jdbc.sql(
                        "update notice_mail set state = :state, error = nullif(:why, '') where notice = :id")
                .param("state", state)
                .param("why", why)
                .param("id", id.value())
                .update();
    }
}
