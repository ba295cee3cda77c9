package heed.channel.phone;

import heed.access.PersonId;
import heed.channel.phone.Consents.Consent;
import heed.channel.phone.Recordings.Recording;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on consents and what was recorded under them. */
@Repository
class RecordingStore {

    private static final String CONSENT =
            """
            select k.id, k.conversation, k.asked_by, p.name, k.asked_at, k.how, k.words, k.withdrawn_at
              from phone_consent k
              join person_card p on p.id = k.asked_by
            """;

    private final JdbcClient jdbc;

    RecordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID consent(
            ConversationId conversation,
            PersonId by,
            Instant asked,
            String how,
            String words,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into phone_consent (conversation, asked_by, asked_at, how, words, noted_at)
                        values (:conversation, :by, :asked, :how, :words, :now)
                        returning id
                        """)
                .param("conversation", conversation.value())
                .param("by", by.value())
                .param("asked", Timestamp.from(asked))
                .param("how", how)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    Optional<Consent> consent(UUID id) {
        return jdbc.sql(CONSENT + " where k.id = :id")
                .param("id", id)
                .query(RecordingStore::consent)
                .optional();
    }

    List<Consent> consents(ConversationId conversation) {
        return jdbc.sql(
                        CONSENT
                                + """
                                  join conversation c on c.id = k.conversation
                                 where c.id = :id
                                    or c.merged_into = :id
                                 order by k.asked_at desc, k.id
                                 limit 100
                                """)
                .param("id", conversation.value())
                .query(RecordingStore::consent)
                .list();
    }

    void withdraw(UUID id, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        update phone_consent
                           set withdrawn_at = :now, withdrawn_by = :by
                         where id = :id
                           and withdrawn_at is null
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void keep(MessageId call, UUID consent, Recording recording, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into phone_recording (call, consent, type, bytes, kept_by, kept_at)
                        values (:call, :consent, :type, :bytes, :by, :now)
                        """)
                .param("call", call.value())
                .param("consent", consent)
                .param("type", recording.type())
                .param("bytes", recording.bytes())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Recording> open(MessageId call) {
        return jdbc.sql("select type, bytes from phone_recording where call = :call")
                .param("call", call.value())
                .query((row, number) -> new Recording(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Consent(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation", UUID.class)),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("how"),
                row.getString("words"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
