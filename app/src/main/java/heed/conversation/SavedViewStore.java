package heed.conversation;

import heed.access.TeamId;
import heed.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on saved views. Every statement is held to the viewer's own and their teams' ones. */
@Repository
class SavedViewStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedViewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SavedView> of(Viewer.Member viewer) {
        return jdbc.sql(
                        """
                        select id, name, team, filter
                          from saved_view
                         where person = :viewer
                            or team = any (:teams)
                         order by person is null, position, lower(name), id
                         limit 100
                        """)
                .param("viewer", viewer.person().value())
                .param("teams", teams(viewer))
                .query(this::view)
                .list();
    }

    Optional<SavedView> find(SavedViewId id, Viewer.Member viewer) {
        return jdbc.sql(
                        """
                        select id, name, team, filter
                          from saved_view
                         where id = :id
                           and (person = :viewer or team = any (:teams))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.person().value())
                .param("teams", teams(viewer))
                .query(this::view)
                .optional();
    }

    SavedViewId add(
            String name,
            @Nullable TeamId team,
            Worklist list,
            ConversationFilter filter,
            Viewer.Member viewer) {
        Map<String, String> kept = new LinkedHashMap<>(filter.words());
        kept.put("list", list.word());
        return jdbc.sql(
                        """
                        insert into saved_view (name, person, team, filter)
                        values (:name, :person, :team, cast(:filter as jsonb))
                        returning id
                        """)
                .param("name", name)
                .param("person", team == null ? viewer.person().value() : null, Types.OTHER)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("filter", json.writeValueAsString(kept))
                .query((row, number) -> new SavedViewId(row.getObject(1, UUID.class)))
                .single();
    }

    void remove(SavedViewId id) {
        jdbc.sql("delete from saved_view where id = :id").param("id", id.value()).update();
    }

    private static UUID[] teams(Viewer.Member viewer) {
        return viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new);
    }

    @SuppressWarnings("unchecked") // we wrote it as strings
    private SavedView view(ResultSet row, int number) throws SQLException {
        Map<String, String> kept = json.readValue(row.getString("filter"), Map.class);
        var team = row.getObject("team", UUID.class);
        return new SavedView(
                new SavedViewId(row.getObject("id", UUID.class)),
                row.getString("name"),
                team == null ? null : new TeamId(team),
                Worklist.find(kept.getOrDefault("list", "")).orElse(Worklist.ALL),
                ConversationFilter.of(kept));
    }
}
