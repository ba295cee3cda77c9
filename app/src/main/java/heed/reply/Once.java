package heed.reply;

import heed.access.Viewer;
import heed.message.MessageId;
import heed.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what was written under a key of its writer's choosing, so that a second click, a reload
 * or the retry of a program ({@code Idempotency-Key}) writes nothing more. Of two requests with one
 * key the second waits for the first. Thread-safe.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Once {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was written under {@code key} before; empty when nothing was, and nobody else writes
     * under it until the end of the transaction.
     *
     * @param content what is to be written now, in any form that is equal for equal content
     * @throws Refusal when something else was written under this key
     */
    public Optional<MessageId> before(String key, String content, Viewer.Member writer) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-key",
                    "An idempotency key has one to two hundred characters.");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 12))")
                .param("key", writer.person() + " " + key)
                .query((row, number) -> true)
                .single();
        var known =
                jdbc.sql(
                                """
                                select message, digest
                                  from sent_once
                                 where person = :person
                                   and key = :key
                                """)
                        .param("person", writer.person().value())
                        .param("key", key)
                        .query((row, number) ->
                                new Known(
                                        new MessageId(row.getObject(1, UUID.class)),
                                        row.getBytes(2)))
                        .optional();
        if (known.isPresent() && !MessageDigest.isEqual(known.get().digest(), digest(content))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "key-used",
                    "Something else was sent under this key already: load the page again, or choose a new key.");
        }
        return known.map(Known::message);
    }

    /** Remembers that {@code message} was written under {@code key}. */
    public void remember(String key, String content, MessageId message, Viewer.Member writer) {
        jdbc.sql(
                        """
                        insert into sent_once (person, key, digest, message)
                        values (:person, :key, :digest, :message)
                        """)
                .param("person", writer.person().value())
                .param("key", key)
                .param("digest", digest(content))
                .param("message", message.value())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, compared by MessageDigest
    private record Known(MessageId message, byte[] digest) {}

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
