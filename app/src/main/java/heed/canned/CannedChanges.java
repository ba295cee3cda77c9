package heed.canned;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes canned replies: each change is a version more. */
@Repository
class CannedChanges {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CannedChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CannedId add(CannedWanted wanted, Viewer.Member writer, Instant now) {
        var id =
                jdbc.sql(
                                """
                                insert into canned_reply (team, person, shortcut)
                                values (:team, :person, :shortcut)
                                returning id
                                """)
                        .param("team", id(wanted.team()), Types.OTHER)
                        .param("person", id(wanted.person()), Types.OTHER)
                        .param("shortcut", wanted.shortcut(), Types.VARCHAR)
                        .query((row, number) -> new CannedId(row.getObject(1, UUID.class)))
                        .single();
        write(id, 1, wanted, writer, now);
        return id;
    }

    /** False when it is not of {@code version} any more. */
    boolean change(
            CannedId id, int version, CannedWanted wanted, Viewer.Member writer, Instant now) {
        int changed =
                jdbc.sql(
                                """
                                update canned_reply
                                   set team = :team, person = :person, shortcut = :shortcut, version = version + 1
                                 where id = :id
                                   and version = :version
                                """)
                        .param("team", id(wanted.team()), Types.OTHER)
                        .param("person", id(wanted.person()), Types.OTHER)
                        .param("shortcut", wanted.shortcut(), Types.VARCHAR)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (changed > 0) {
            write(id, version + 1, wanted, writer, now);
        }
        return changed > 0;
    }

    private void write(
            CannedId id, int version, CannedWanted wanted, Viewer.Member writer, Instant now) {
        jdbc.sql(
                        """
                        insert into canned_version (canned, version, name, tags, fallback, texts, person, at)
                        values (:id, :version, :name, :tags, :fallback, cast(:texts as jsonb), :writer, :now)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("name", wanted.name())
                .param("tags", wanted.tags().toArray(String[]::new))
                .param("fallback", wanted.fallback())
                .param("texts", json.writeValueAsString(wanted.texts()))
                .param("writer", writer.person().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void archive(CannedId id, @Nullable Instant at) {
        jdbc.sql("update canned_reply set archived_at = :at where id = :id")
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    /** Whether another one of the same people has the shortcut. */
    boolean isTaken(CannedWanted wanted, @Nullable CannedId but) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from canned_reply c
                                        where c.shortcut = :shortcut
                                          and c.team is not distinct from :team
                                          and c.person is not distinct from :person
                                          and c.archived_at is null
                                          and c.id is distinct from :but)
                        """)
                .param("shortcut", wanted.shortcut(), Types.VARCHAR)
                .param("team", id(wanted.team()), Types.OTHER)
                .param("person", id(wanted.person()), Types.OTHER)
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** Whether the viewer may change what is a team's, a person's or the whole desk's. */
    boolean mayKeep(@Nullable TeamId team, @Nullable PersonId person) {
        return jdbc.sql("select viewer_may_keep(:team, :person)")
                .param("team", id(team), Types.OTHER)
                .param("person", id(person), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID id(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
