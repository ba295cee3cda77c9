package heed.knownissue;

import heed.conversation.ConversationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL on whether news are still to be told to somebody, for whom they were let out some time ago.
 */
@Repository
class IssueStandingStore {

    private final JdbcClient jdbc;

    IssueStandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest conversation of a customer that is about the issue now. */
    Optional<ConversationId> where(IssueDeliveryStore.Waiting one) {
        return jdbc.sql(
                        """
                        select t.id
                          from known_issue_update u
                          join known_issue_link l on l.issue = u.issue
                          join conversation c on c.id = l.conversation
                          join conversation t on t.id = coalesce(c.merged_into, c.id)
                         where u.id = :update
                           and t.customer in (select customer_group(:customer))
                           and t.state in ('open', 'resolved')
                         order by t.last_message_at desc, t.id desc
                         limit 1
                        """)
                .param("update", one.update().value())
                .param("customer", one.customer().value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether they are told newer ones, or were told these by another address of theirs. */
    boolean isOvertaken(IssueDeliveryStore.Waiting one) {
        return jdbc.sql(
                        """
                        select exists (
                            select
                              from known_issue_update u
                              join known_issue_update n on n.issue = u.issue
                              join known_issue_delivery d on d.update = n.id
                             where u.id = :update
                               and d.customer in (select customer_group(:customer))
                               and (n.id = u.id and d.state = 'sent'
                                    or n.begun_at > u.begun_at and d.state in ('sent', 'waiting')))
                        """)
                .param("update", one.update().value())
                .param("customer", one.customer().value())
                .query(Boolean.class)
                .single();
    }
}
