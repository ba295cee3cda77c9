package heed.canned;

import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what came of canned replies. */
@Repository
class CannedOutcomeStore {

    private final JdbcClient jdbc;

    CannedOutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was put into a draft that leaves. */
    record Put(CannedId canned, int version, String language, String words) {}

    /** Takes what somebody put into what they wrote: it is no draft any more. */
    List<Put> take(ConversationId conversation, PersonId writer) {
        return jdbc.sql(
                        """
                        delete from canned_put
                         where conversation = :conversation
                           and person = :writer
                        returning canned, version, language, words
                        """)
                .param("conversation", conversation.value())
                .param("writer", writer.value())
                .query((row, number) ->
                        new Put(
                                new CannedId(row.getObject("canned", UUID.class)),
                                row.getInt("version"),
                                row.getString("language"),
                                row.getString("words")))
                .list();
    }

    void add(Conversation in, MessageId message, Put put, double left, Asked asked, Instant now) {
        jdbc.sql(
                        """
                        insert into canned_outcome (canned, version, language, team, conversation, message, kept,
                                                    changed, asks, covered, at)
                        values (:canned, :version, :language, :team, :conversation, :message, :kept,
                                :changed, :asks, :covered, :now)
                        """)
                .param("canned", put.canned().value())
                .param("version", put.version())
                .param("language", put.language())
                .param("team", in.team().value())
                .param("conversation", in.id().value())
                .param("message", message.value())
                .param("kept", left > Sharing.TAKEN_OUT)
                .param("changed", 1 - left)
                .param("asks", asked.asks())
                .param("covered", asked.covered())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How much a customer had asked, and how much of it a reply takes up. */
    record Asked(int asks, int covered) {}

    /** Whether one was ever sent there: most customers never meet one. */
    boolean isIn(ConversationId conversation) {
        return jdbc.sql("select exists (select from canned_outcome where conversation = :id)")
                .param("id", conversation.value())
                .query(Boolean.class)
                .single();
    }

    /** The customer wrote again: so it is told of the latest replies there, once each. */
    void cameBack(ConversationId conversation, boolean reopened, Instant now, Duration within) {
        jdbc.sql(
                        """
                        insert into canned_return (outcome, reopened, at)
                        select o.id, :reopened, :now
                          from canned_outcome o
                         where o.conversation = :conversation
                           and o.kept
                           and o.at > :since
                            on conflict (outcome) do nothing
                        """)
                .param("conversation", conversation.value())
                .param("reopened", reopened)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(within)))
                .update();
    }

    /** By canned reply, of the teams whose numbers the viewer may see. */
    Map<CannedId, CannedFigure> figures(Instant since) {
        return jdbc
                .sql(
                        """
                        select o.canned, count(*) as put, count(*) filter (where o.kept) as sent,
                               coalesce(avg(o.changed) filter (where o.kept), 0) as changed,
                               coalesce(sum(o.asks) filter (where o.kept), 0) as asks,
                               coalesce(sum(o.covered) filter (where o.kept), 0) as covered,
                               count(r.outcome) as came_back,
                               count(*) filter (where r.reopened) as reopened
                          from canned_outcome o
                          left join canned_return r on r.outcome = o.id
                         where o.at > :since
                         group by o.canned
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        Map.entry(
                                new CannedId(row.getObject("canned", UUID.class)),
                                new CannedFigure(
                                        row.getLong("put"),
                                        row.getLong("sent"),
                                        row.getDouble("changed"),
                                        row.getLong("asks"),
                                        row.getLong("covered"),
                                        row.getLong("came_back"),
                                        row.getLong("reopened"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
