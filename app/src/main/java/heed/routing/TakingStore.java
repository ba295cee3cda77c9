package heed.routing;

import heed.access.PersonId;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how many conversations people take. */
@Repository
class TakingStore {

    private final JdbcClient jdbc;

    TakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Taking of(PersonId person) {
        return jdbc.sql("select takes, most from routing_person where person = :person")
                .param("person", person.value())
                .query((row, number) ->
                        new Taking(row.getBoolean(1), row.getObject(2, Integer.class)))
                .optional()
                .orElse(Taking.ALL);
    }

    void keep(PersonId person, Taking how) {
        jdbc.sql(
                        """
                        insert into routing_person (person, takes, most)
                        values (:person, :takes, :most)
                        on conflict (person) do update set takes = excluded.takes, most = excluded.most
                        """)
                .param("person", person.value())
                .param("takes", how.takes())
                .param("most", how.most(), Types.INTEGER)
                .update();
    }
}
