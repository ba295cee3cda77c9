package heed.channel.notification;

import heed.access.PersonId;
import heed.channel.mail.RawMailId;
import heed.message.AttachmentId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on answers that came by mail. */
@Repository
class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer that waits to be a reply. */
    record Waiting(
            RawMailId mail,
            long notification,
            PersonId writer,
            String text,
            List<AttachmentId> files,
            int attempts) {}

    /** Whether it was not here before, as another copy. */
    boolean add(
            RawMailId mail,
            long notification,
            byte[] content,
            String text,
            List<AttachmentId> files,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into answer_by_mail (raw_mail, notification, content, text, files, received_at, due_at)
                                values (:mail, :notification, :content, :text, :files, :now, :now)
                                    on conflict do nothing
                                """)
                        .param("mail", mail.value())
                        .param("notification", notification)
                        .param("content", content)
                        .param("text", text)
                        .param(
                                "files",
                                files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Takes the one that waits longest and puts its next attempt off. */
    Optional<Waiting> claim(Instant now, Duration pause) {
        return jdbc.sql(
                        """
                        update answer_by_mail a
                           set attempts = a.attempts + 1, due_at = :until
                          from notification n
                         where n.id = a.notification
                           and a.raw_mail = (select raw_mail
                                               from answer_by_mail
                                              where state = 'waiting'
                                                and due_at <= :now
                                              order by due_at, raw_mail
                                              limit 1
                                                for update skip locked)
                        returning a.raw_mail, a.notification, n.person, a.text, a.files, a.attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(pause)))
                .query(AnswerStore::waiting)
                .optional();
    }

    /** Whether it still waits; nobody else settles it until the transaction ends. */
    boolean lock(RawMailId mail) {
        return jdbc.sql(
                        "select 1 from answer_by_mail where raw_mail = :mail and state = 'waiting' for update")
                .param("mail", mail.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void settle(RawMailId mail, String state, @Nullable MessageId message) {
        jdbc.sql(
                        "update answer_by_mail set state = :state, message = :message where raw_mail = :mail")
                .param("state", state)
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("mail", mail.value())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new RawMailId(row.getObject("raw_mail", UUID.class)),
                row.getLong("notification"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("text"),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(AttachmentId::new)
                        .toList(),
                row.getInt("attempts"));
    }
}
