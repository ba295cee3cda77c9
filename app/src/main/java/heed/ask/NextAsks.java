package heed.ask;

import heed.conversation.ConversationId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked only after a first answer, which a fuller one would have spared. Thread-safe. */
@Service
public class NextAsks {

    private final JdbcClient jdbc;

    NextAsks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What customers asked next in {@code conversations}, in their order; of each the first such
     * question, unless it repeats what was asked before. One statement, none when there are none.
     */
    @Transactional(readOnly = true)
    public List<AskedNext> in(Collection<ConversationId> conversations, int most) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select wanted.id, next.words
                          from unnest(:ids) with ordinality wanted (id, place)
                         cross join lateral (select a.words
                                               from ask a
                                               join message m on m.id = a.message
                                              where a.conversation = wanted.id
                                                and a.state <> 'dropped'
                                                and a.again is null
                                                and a.words like '%?%'
                                                and exists (select
                                                              from message r
                                                             where r.conversation = wanted.id
                                                               and r.kind = 'reply'
                                                               and not r.automatic
                                                               and r.at < m.at)
                                              order by a.asked_at, a.starts, a.id
                                              limit 1) next
                         order by wanted.place
                         limit :most
                        """)
                .param(
                        "ids",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) ->
                        new AskedNext(
                                new ConversationId(row.getObject("id", UUID.class)),
                                row.getString("words")))
                .list();
    }
}
