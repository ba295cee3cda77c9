package heed.knownissue;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which customer was told which news. */
@Repository
class IssueDeliveryStore {

    /** Each customer once, however many they were before, in the newest conversation of theirs. */
    private static final String AFFECTED =
            """
            select distinct on (who) who as customer, id as conversation
              from (select (select k from customer_group(t.customer) k order by k limit 1) as who, t.id,
                           t.last_message_at
                      from known_issue_link l
                      join conversation c on c.id = l.conversation
                      join conversation t on t.id = coalesce(c.merged_into, c.id)
                     where l.issue = :issue
                       and t.state in ('open', 'resolved')) linked
             order by who, last_message_at desc, id desc
            """;

    private static final int LONGEST_WHY = 2000;

    private final JdbcClient jdbc;

    IssueDeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is to be told. */
    record Waiting(
            IssueUpdateId update,
            CustomerId customer,
            ConversationId conversation,
            String reason) {}

    /** How many of what became of them. */
    record Count(String state, int times) {}

    /** How many read a language; null when nobody knows. */
    record Readers(@Nullable String language, int times) {}

    /** Everybody who is affected, in the language that they read. */
    List<Readers> readers(KnownIssueId issue) {
        return jdbc.sql(
                        "with affected as ("
                                + AFFECTED
                                + """
                                )
                                select c.customer_language as language, count(*)::integer as times
                                  from affected a
                                  join conversation_line c on c.id = a.conversation
                                 group by c.customer_language
                                 order by c.customer_language
                                """)
                .param("issue", issue.value())
                .query((row, number) -> new Readers(row.getString("language"), row.getInt("times")))
                .list();
    }

    /** Returns how many are to be told. */
    int plan(IssueUpdateId update, KnownIssueId issue) {
        return jdbc.sql(
                        "insert into known_issue_delivery (update, customer, conversation) select :update, a.* from ("
                                + AFFECTED
                                + ") a")
                .param("update", update.value())
                .param("issue", issue.value())
                .update();
    }

    void unplan(IssueUpdateId update) {
        jdbc.sql("delete from known_issue_delivery where update = :update")
                .param("update", update.value())
                .update();
    }

    /** One that waits, held until the end of the transaction: no other node takes it meanwhile. */
    Optional<Waiting> claim() {
        return jdbc.sql(
                        """
                        select d.update, d.customer, d.conversation, d.reason
                          from known_issue_delivery d
                         where d.state = 'waiting'
                           and exists (select
                                         from known_issue_update u
                                        where u.id = d.update
                                          and u.begun_at is not null)
                         order by d.update, d.customer
                         limit 1
                           for update of d skip locked
                        """)
                .query((row, number) ->
                        new Waiting(
                                new IssueUpdateId(row.getObject("update", UUID.class)),
                                new CustomerId(row.getObject("customer", UUID.class)),
                                new ConversationId(row.getObject("conversation", UUID.class)),
                                row.getString("reason")))
                .optional();
    }

    /** What became of one that waited. */
    void settle(Waiting one, IssueTelling.Told told, Instant now) {
        var message = told.message();
        var why = told.why().substring(0, Math.min(LONGEST_WHY, told.why().length()));
        jdbc.sql(
                        """
                        update known_issue_delivery
                           set state = :state, why = nullif(:why, ''), message = :message,
                               conversation = :conversation, at = :now
                         where update = :update
                           and customer = :customer
                           and state = 'waiting'
                        """)
                .param("state", told.state())
                .param("why", why)
                .param("message", message == null ? null : message.value(), Types.OTHER)
                .param("conversation", told.conversation().value())
                .param("now", Timestamp.from(now))
                .param("update", one.update().value())
                .param("customer", one.customer().value())
                .update();
    }

    /** All that wait are not told. */
    void stop(IssueUpdateId update, String why) {
        jdbc.sql(
                        """
                        update known_issue_delivery
                           set state = 'stopped', why = :why
                         where update = :update
                           and state = 'waiting'
                        """)
                .param("update", update.value())
                .param("why", why)
                .update();
    }

    /** All that were put aside are tried again, what only warns confirmed. */
    void tryAgain(IssueUpdateId update, String reason) {
        jdbc.sql(
                        """
                        update known_issue_delivery
                           set state = 'waiting', why = null, reason = :reason
                         where update = :update
                           and state in ('held', 'refused')
                        """)
                .param("update", update.value())
                .param("reason", reason)
                .update();
    }

    List<Count> counts(IssueUpdateId update) {
        return jdbc.sql(
                        """
                        select state, count(*)::integer as times
                          from known_issue_delivery
                         where update = :update
                         group by state
                        """)
                .param("update", update.value())
                .query((row, number) -> new Count(row.getString("state"), row.getInt("times")))
                .list();
    }
}
