package heed.ask;

import heed.conversation.ConversationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was asked in many conversations by one statement. */
@Repository
class AskWordStore {

    private final JdbcClient jdbc;

    AskWordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ConversationId, List<String>> words(Collection<ConversationId> ids) {
        var words = new HashMap<ConversationId, List<String>>();
        jdbc.sql(
                        """
                        select c.id, a.words
                          from (select t.id, t.id as part
                                  from conversation t
                                 where t.id = any (:ids)
                                 union all
                                select m.merged_into, m.id
                                  from conversation m
                                 where m.merged_into = any (:ids)) c
                          join ask a on a.conversation = c.part
                         order by c.id, a.asked_at, a.id
                        """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(row -> {
                    words.computeIfAbsent(
                                    new ConversationId(row.getObject(1, UUID.class)),
                                    id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return words;
    }
}
