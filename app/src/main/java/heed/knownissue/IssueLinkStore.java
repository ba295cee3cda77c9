package heed.knownissue;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which conversations are about which known issue, and which are not. */
@Repository
class IssueLinkStore {

    private final JdbcClient jdbc;

    IssueLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(UUID issue, int linked) {}

    /** The last known issue that a conversation was linked to. */
    Optional<KnownIssueId> of(ConversationId id) {
        return jdbc.sql(
                        """
                        select l.issue
                          from known_issue_link l
                         where l.conversation = :id
                         order by l.at desc, l.issue
                         limit 1
                        """)
                .param("id", id.value())
                .query((row, number) -> new KnownIssueId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those of which somebody said that a conversation is not about them. */
    List<KnownIssueId> dismissed(ConversationId id) {
        return jdbc.sql("select issue from known_issue_dismissal where conversation = :id")
                .param("id", id.value())
                .query((row, number) -> new KnownIssueId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Returns whether it was not linked before. */
    boolean link(
            KnownIssueId issue, ConversationId id, boolean proposed, PersonId person, Instant now) {
        return jdbc.sql(
                                """
                                insert into known_issue_link (issue, conversation, person, proposed, at)
                                values (:issue, :id, :person, :proposed, :now)
                                    on conflict (issue, conversation) do nothing
                                """)
                        .param("issue", issue.value())
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("proposed", proposed)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It is about {@code issue} and no other that is not over. */
    void leaveOthers(KnownIssueId issue, ConversationId id) {
        jdbc.sql(
                        """
                        delete from known_issue_link l
                         where l.conversation = :id
                           and l.issue <> :issue
                           and exists (select from known_issue k where k.id = l.issue and k.state <> 'closed')
                        """)
                .param("issue", issue.value())
                .param("id", id.value())
                .update();
    }

    /** Returns whether it was linked. */
    boolean unlink(KnownIssueId issue, ConversationId id) {
        return jdbc.sql(
                                """
                                delete from known_issue_link
                                 where issue = :issue
                                   and conversation = :id
                                """)
                        .param("issue", issue.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void dismiss(KnownIssueId issue, ConversationId id, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into known_issue_dismissal (issue, conversation, person, at)
                        values (:issue, :id, :person, :now)
                            on conflict (issue, conversation) do nothing
                        """)
                .param("issue", issue.value())
                .param("id", id.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many are about each: as many as the viewer sees. */
    Map<KnownIssueId, Integer> counts(List<KnownIssueId> issues) {
        return jdbc
                .sql(
                        """
                        select issue, count(*)::integer as linked
                          from known_issue_link
                         where issue = any (:issues)
                         group by issue
                        """)
                .param("issues", issues.stream().map(KnownIssueId::value).toArray(UUID[]::new))
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(one -> new KnownIssueId(one.issue()), Count::linked));
    }

    /** Those that are open and were told that it is fixed, as far as the viewer sees them. */
    List<ConversationId> told(KnownIssueId issue, int limit) {
        return jdbc.sql(
                        """
                        select c.id
                          from known_issue_delivery d
                          join known_issue_update u on u.id = d.update
                          join conversation c on c.id = d.conversation
                         where u.issue = :issue
                           and u.state_after = 'fixed'
                           and d.state = 'sent'
                           and c.state = 'open'
                         order by c.id
                         limit :limit
                        """)
                .param("issue", issue.value())
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those about one, the newest first, as far as the viewer sees them. */
    List<ConversationId> conversations(KnownIssueId issue, int limit) {
        return jdbc.sql(
                        """
                        select l.conversation
                          from known_issue_link l
                         where l.issue = :issue
                         order by l.at desc, l.conversation
                         limit :limit
                        """)
                .param("issue", issue.value())
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }
}
