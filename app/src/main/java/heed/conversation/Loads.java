package heed.conversation;

import heed.access.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much people have in hand, as far as the viewer sees their conversations. Thread-safe. */
@Component
public class Loads {

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of {@code people}; who has nothing is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, Load> of(Collection<PersonId> people) {
        var loads = new HashMap<PersonId, Load>();
        jdbc.sql(
                        """
                        select owner, count(*),
                               sum(case when snoozed_until is not null then 0
                                        when waiting_since is not null then 2
                                        else 1 end)
                          from conversation
                         where owner = any (:people)
                           and state = 'open'
                         group by owner
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    loads.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            new Load(row.getInt(2), row.getInt(3)));
                });
        return loads;
    }
}
