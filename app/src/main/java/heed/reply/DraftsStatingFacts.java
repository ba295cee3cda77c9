package heed.reply;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.knowledge.FactUse;
import heed.knowledge.Stated;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts that state a fact. Their writer sees that, and leads whose draft it is and where; none of
 * its words are kept.
 */
@Component
class DraftsStatingFacts implements FactUse {

    private static final int MOST_READ = 2_000;

    private final JdbcClient jdbc;

    DraftsStatingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Begun(
            UUID id, ConversationId conversation, PersonId person, String name, String body) {}

    @Override
    public List<Use> stating(Stated fact, int limit) {
        return jdbc
                .sql(
                        """
                        select d.id, d.conversation, d.person, p.name, d.body
                          from draft d
                          join conversation c on c.id = d.conversation
                          join person_card p on p.id = d.person
                         where c.state = 'open'
                           and (cast(:team as uuid) is null or c.team = :team)
                           and d.mode = 'reply'
                           and d.body <> ''
                         order by d.updated_at desc, d.id
                         limit :most
                        """)
                .param("team", fact.team() == null ? null : fact.team().value(), Types.OTHER)
                .param("most", MOST_READ)
                .query((row, number) ->
                        new Begun(
                                row.getObject("id", UUID.class),
                                new ConversationId(row.getObject("conversation", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("body")))
                .stream()
                .filter(draft -> fact.in(draft.body()))
                .limit(limit)
                .map(draft ->
                        new Use(
                                "draft",
                                draft.id(),
                                draft.conversation(),
                                draft.person(),
                                draft.name(),
                                ""))
                .toList();
    }
}
