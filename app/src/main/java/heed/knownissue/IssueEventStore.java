package heed.knownissue;

import heed.access.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what happened to known issues. */
@Repository
class IssueEventStore {

    private final JdbcClient jdbc;

    IssueEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to one. */
    record Event(Instant at, String kind, @Nullable String person, String words) {}

    void happened(
            KnownIssueId id, String kind, String words, @Nullable PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into known_issue_event (issue, at, kind, person, words)
                        values (:id, :now, :kind, :person, :words)
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("words", words)
                .update();
    }

    List<Event> of(KnownIssueId id) {
        return jdbc.sql(
                        """
                        select e.at, e.kind, p.name as person, e.words
                          from known_issue_event e
                          left join person_card p on p.id = e.person
                         where e.issue = :id
                         order by e.id desc
                         limit 200
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Event(
                                row.getTimestamp("at").toInstant(),
                                row.getString("kind"),
                                row.getString("person"),
                                row.getString("words")))
                .list();
    }
}
