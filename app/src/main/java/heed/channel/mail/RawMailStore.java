package heed.channel.mail;

import heed.inbox.InboxId;
import heed.message.MessageId;
import heed.message.RawMails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on mails as they came. */
@Repository
class RawMailStore implements RawMails {

    private final JdbcClient jdbc;

    RawMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> bytes(UUID rawMail) {
        return jdbc.sql("select bytes from raw_mail where id = :id")
                .param("id", rawMail)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** How many mails came and wait, and how many could not be read. */
    record Counts(long waiting, long unreadable) {}

    Counts counts() {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'unreadable')
                          from raw_mail
                         where state in ('waiting', 'unreadable')
                        """)
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** A mail that this node alone tries to read now. */
    record Claim(RawMailId mail, int attempts, long size) {}

    RawMailId add(Arrival arrival) {
        return jdbc.sql(
                        """
                        insert into raw_mail (way, inbox, envelope_from, envelope_to, received_at, bytes, size)
                        values (:way, :inbox, :from, :to, :at, :bytes, :size)
                        returning id
                        """)
                .param("way", arrival.way().word())
                .param(
                        "inbox",
                        arrival.inbox() == null ? null : arrival.inbox().value(),
                        Types.OTHER)
                .param("from", CleanText.of(arrival.from()))
                .param("to", arrival.to().stream().map(CleanText::of).toArray(String[]::new))
                .param("at", Timestamp.from(arrival.at()))
                .param("bytes", arrival.bytes())
                .param("size", arrival.bytes().length)
                .query((row, number) -> new RawMailId(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * Takes the mail that waits longest, and puts its next attempt off: whoever is killed while
     * reading it leaves it to be read again then.
     */
    Optional<Claim> claim(Instant now, List<Duration> pauses) {
        return jdbc.sql(
                        """
                        update raw_mail
                           set attempts = attempts + 1,
                               due_at = cast(:now as timestamptz)
                                        + make_interval(secs => (cast(:pauses as bigint[]))[least(attempts + 1, :most)])
                         where id = (select id
                                       from raw_mail
                                      where state = 'waiting'
                                        and due_at <= :now
                                      order by due_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, attempts, size
                        """)
                .param("now", Timestamp.from(now))
                .param("pauses", pauses.stream().map(Duration::toSeconds).toArray(Long[]::new))
                .param("most", pauses.size())
                .query((row, number) ->
                        new Claim(
                                new RawMailId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getLong(3)))
                .optional();
    }

    /**
     * Until the end of the transaction nobody else reads it. Empty when somebody has. Waits for
     * whom it finds at it: others hold it in passing, too, while they look for something to claim.
     */
    Optional<RawMail> lock(RawMailId id) {
        return jdbc.sql(
                        """
                        select id, way, inbox, envelope_from, envelope_to, received_at, bytes
                          from raw_mail
                         where id = :id
                           and state = 'waiting'
                           for update
                        """)
                .param("id", id.value())
                .query(RawMailStore::mail)
                .optional();
    }

    void settle(RawMailId id, String state, @Nullable MessageId message, @Nullable String error) {
        jdbc.sql(
                        """
                        update raw_mail
                           set state = :state, message = :message, error = :error, read_at = now()
                         where id = :id
                        """)
                .param("state", state)
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("error", error, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    void failed(RawMailId id, String error) {
        jdbc.sql("update raw_mail set error = :error where id = :id and state = 'waiting'")
                .param("error", error)
                .param("id", id.value())
                .update();
    }

    /** It was not the mail's fault: the attempt does not count. */
    void excuse(RawMailId id) {
        jdbc.sql(
                        """
                        update raw_mail
                           set attempts = greatest(attempts - 1, 0)
                         where id = :id
                           and state = 'waiting'
                        """)
                .param("id", id.value())
                .update();
    }

    private static RawMail mail(ResultSet row, int number) throws SQLException {
        var inbox = row.getObject("inbox", UUID.class);
        return new RawMail(
                new RawMailId(row.getObject("id", UUID.class)),
                Way.of(row.getString("way")),
                inbox == null ? null : new InboxId(inbox),
                row.getString("envelope_from"),
                texts(row, "envelope_to"),
                row.getTimestamp("received_at").toInstant(),
                row.getBytes("bytes"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
