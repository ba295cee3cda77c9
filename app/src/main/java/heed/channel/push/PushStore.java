package heed.channel.push;

import heed.access.PersonId;
import heed.notice.Notice.Matter;
import heed.notice.NoticeTold;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on notices that go to devices. */
@Repository
class PushStore {

    /** One that this node alone sends now. */
    record Claim(UUID notice, UUID device, Matter matter, String link, int attempts) {}

    private final JdbcClient jdbc;

    PushStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue(NoticeTold told, Instant now) {
        jdbc.sql(
                        """
                        insert into push (notice, device, due_at)
                        select :notice, id, :now
                          from push_device
                         where person = :person
                        """)
                .param("notice", told.id().value())
                .param("person", told.person().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the one that is due longest and puts its next attempt off: whoever is killed while
     * sending it leaves it to be sent once more then, under the same topic.
     */
    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update push p
                           set attempts = attempts + 1, due_at = :until
                          from notice n
                         where n.id = p.notice
                           and (p.notice, p.device) = (select notice, device
                                                         from push
                                                        where state = 'queued'
                                                          and due_at <= :now
                                                        order by due_at, notice, device
                                                        limit 1
                                                          for update skip locked)
                        returning p.notice, p.device, n.matter, n.link, p.attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Claim(
                                row.getObject("notice", UUID.class),
                                row.getObject("device", UUID.class),
                                Matter.valueOf(
                                        row.getString("matter")
                                                .replace('-', '_')
                                                .toUpperCase(Locale.ROOT)),
                                row.getString("link"),
                                row.getInt("attempts")))
                .optional();
    }

    /** How many devices took a notice, did not, and are still tried. */
    PushedOn pushed(String notice, PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) filter (where p.state = 'sent'),
                               count(*) filter (where p.state = 'failed'),
                               count(*) filter (where p.state = 'queued')
                          from push p
                          join notice n on n.id = p.notice
                         where n.key = :key
                           and n.person = :person
                        """)
                .param("key", notice)
                .param("person", person.value())
                .query((row, number) -> new PushedOn(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    void sent(Claim claim) {
        settle(claim, "sent", "");
    }

    void failed(Claim claim, String why) {
        settle(claim, "failed", why);
    }

    void later(Claim claim, String why, Instant due) {
        jdbc.sql(
                        """
                        update push
                           set error = :why, due_at = :due
                         where notice = :notice
                           and device = :device
                        """)
                .param("why", why)
                .param("due", Timestamp.from(due))
                .param("notice", claim.notice())
                .param("device", claim.device())
                .update();
    }

    private void settle(Claim claim, String state, String why) {
        jdbc.sql(
                        """
                        update push
                           set state = :state, error = nullif(:why, '')
                         where notice = :notice
                           and device = :device
                        """)
                .param("state", state)
                .param("why", why)
                .param("notice", claim.notice())
                .param("device", claim.device())
                .update();
    }
}
