package heed.macro;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.canned.CannedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on macros. */
@Repository
class MacroStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MacroStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that the viewer may use, by name. */
    List<Macro> all(boolean archived, @Nullable Macro after, int limit) {
        return jdbc.sql(
                        """
                        select id, name, team, person, canned, deeds, version, archived_at
                          from macro
                         where (archived_at is not null) = :archived
                           and (cast(:name as text) is null or (lower(name), id) > (lower(:name), cast(:id as uuid)))
                         order by lower(name), id
                         limit :limit
                        """)
                .param("archived", archived)
                .param("name", after == null ? null : after.name(), Types.VARCHAR)
                .param("id", after == null ? null : after.id().value(), Types.OTHER)
                .param("limit", limit)
                .query(this::macro)
                .list();
    }

    /** Those for where a team answers: its own, the viewer's, everybody's. */
    List<Macro> offered(@Nullable TeamId team, Viewer.Member viewer, int limit) {
        return jdbc.sql(
                        """
                        select id, name, team, person, canned, deeds, version, archived_at
                          from macro
                         where archived_at is null
                           and (team = :team or (team is null and (person is null or person = :viewer)))
                         order by lower(name), id
                         limit :limit
                        """)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("viewer", viewer.person().value())
                .param("limit", limit)
                .query(this::macro)
                .list();
    }

    Optional<Macro> find(MacroId id) {
        return jdbc.sql(
                        """
                        select id, name, team, person, canned, deeds, version, archived_at
                          from macro
                         where id = :id
                        """)
                .param("id", id.value())
                .query(this::macro)
                .optional();
    }

    MacroId add(MacroWanted wanted, Viewer.Member writer, Instant now) {
        return written(
                        """
                        insert into macro (name, team, person, canned, deeds, changed_by, changed_at)
                        values (:name, :team, :person, :canned, cast(:deeds as jsonb), :writer, :now)
                        returning id
                        """,
                        wanted,
                        writer,
                        now)
                .query((row, number) -> new MacroId(row.getObject(1, UUID.class)))
                .single();
    }

    /** False when it is not of {@code version} any more. */
    boolean change(MacroId id, int version, MacroWanted wanted, Viewer.Member writer, Instant now) {
        return written(
                                """
                                update macro
                                   set name = :name, team = :team, person = :person, canned = :canned,
                                       deeds = cast(:deeds as jsonb), version = version + 1,
                                       changed_by = :writer, changed_at = :now
                                 where id = :id
                                   and version = :version
                                """,
                                wanted,
                                writer,
                                now)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec written(
            String sql, MacroWanted wanted, Viewer.Member writer, Instant now) {
        var team = wanted.team();
        var person = wanted.person();
        var canned = wanted.canned();
        return jdbc.sql(sql)
                .param("name", wanted.name())
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("canned", canned == null ? null : canned.value(), Types.OTHER)
                .param("deeds", json.writeValueAsString(wanted.deeds()))
                .param("writer", writer.person().value())
                .param("now", Timestamp.from(now));
    }

    void archive(MacroId id, @Nullable Instant at) {
        jdbc.sql("update macro set archived_at = :at where id = :id")
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    /** Whether the viewer may change what is a team's, a person's or the whole desk's. */
    boolean mayKeep(@Nullable TeamId team, @Nullable PersonId person) {
        return jdbc.sql("select viewer_may_keep(:team, :person)")
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private Macro macro(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var person = row.getObject("person", UUID.class);
        var canned = row.getObject("canned", UUID.class);
        var archived = row.getTimestamp("archived_at");
        return new Macro(
                new MacroId(row.getObject("id", UUID.class)),
                row.getString("name"),
                team == null ? null : new TeamId(team),
                person == null ? null : new PersonId(person),
                canned == null ? null : new CannedId(canned),
                json.readValue(row.getString("deeds"), Deeds.class),
                row.getInt("version"),
                archived == null ? null : archived.toInstant());
    }
}
