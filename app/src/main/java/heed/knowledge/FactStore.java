package heed.knowledge;

import heed.access.TeamId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads facts. */
@Repository
class FactStore {

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fact> standing(TeamId team, @Nullable String language, Instant at) {
        return jdbc.sql(
                        """
                        select id, key, language, value, says, owner_name
                          from facts_standing(:team, :language, :at)
                         order by key
                        """)
                .param("team", team.value())
                .param("language", language, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .query((row, number) ->
                        new Fact(
                                new FactId(row.getObject("id", UUID.class)),
                                row.getString("key"),
                                row.getString("language"),
                                row.getString("value"),
                                row.getString("says"),
                                row.getString("owner_name")))
                .list();
    }
}
