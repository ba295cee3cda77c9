package heed.message;

import heed.conversation.ConversationId;
import heed.conversation.SaidSoFar;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on when something was said, for conversations that become one. Machines say nothing. */
@Repository
class SaidSoFarStore implements SaidSoFar {

    private final JdbcClient jdbc;

    SaidSoFarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> lastAnswered(Collection<ConversationId> in) {
        return jdbc.sql(
                        """
                        select at
                          from message
                         where conversation = any (:ids)
                           and kind = 'reply'
                           and not automatic
                         order by at desc
                         limit 1
                        """)
                .param("ids", ids(in))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Map<ConversationId, Instant> firstHeardAfter(
            Collection<ConversationId> in, Instant answered) {
        var first = new HashMap<ConversationId, Instant>();
        jdbc.sql(
                        """
                        select conversation, min(at)
                          from message
                         where conversation = any (:ids)
                           and kind = 'inbound'
                           and not automatic
                           and at > :answered
                         group by conversation
                        """)
                .param("ids", ids(in))
                .param("answered", Timestamp.from(answered))
                .query((row, number) ->
                        first.put(
                                new ConversationId(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list();
        return first;
    }

    private static UUID[] ids(Collection<ConversationId> of) {
        return of.stream().map(ConversationId::value).toArray(UUID[]::new);
    }
}
