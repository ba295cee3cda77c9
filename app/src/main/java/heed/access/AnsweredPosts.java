package heed.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on what programs were answered. */
@Repository
class AnsweredPosts {

    private final JdbcClient jdbc;

    AnsweredPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer as it was given. */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Answer(
            byte[] request,
            int status,
            @Nullable String type,
            @Nullable String location,
            byte[] body) {}

    void forget(PersonId person, Instant before) {
        jdbc.sql("delete from answered_post where person = :person and at < :before")
                .param("person", person.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /**
     * Begins to answer, unless somebody did already: of two at once, the second waits here until
     * the first is done.
     */
    boolean begin(PersonId person, String key, byte[] request, Instant now) {
        return jdbc.sql(
                                """
                                insert into answered_post (person, key, request, at)
                                values (:person, :key, :request, :now)
                                    on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("key", key)
                        .param("request", request)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void end(PersonId person, String key, Answer answer) {
        jdbc.sql(
                        """
                        update answered_post
                           set status = :status, type = :type, location = :location, body = :body
                         where person = :person
                           and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.type(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("body", answer.body())
                .param("person", person.value())
                .param("key", key)
                .update();
    }

    Optional<Answer> find(PersonId person, String key) {
        return jdbc.sql(
                        """
                        select request, status, type, location, body
                          from answered_post
                         where person = :person
                           and key = :key
                           and status is not null
                        """)
                .param("person", person.value())
                .param("key", key)
                .query((row, number) ->
                        new Answer(
                                row.getBytes("request"),
                                row.getInt("status"),
                                row.getString("type"),
                                row.getString("location"),
                                row.getBytes("body")))
                .optional();
    }
}
