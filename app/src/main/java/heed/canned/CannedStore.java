package heed.canned;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL on canned replies and what they said at which time. */
@Repository
class CannedStore {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CannedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Those that the viewer may use, by name.
     *
     * @param after the name and id that the last stretch ended with; null at the beginning
     */
    List<CannedReply> all(boolean archived, @Nullable CannedReply after, int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.team, c.person, c.shortcut, c.archived_at,
                               v.version, v.name, v.tags, v.fallback, v.texts, v.at, p.name as writer
                          from canned_reply c
                          join canned_version v on v.canned = c.id and v.version = c.version
                          join person_card p on p.id = v.person
                         where (c.archived_at is not null) = :archived
                           and (cast(:name as text) is null or (lower(v.name), c.id) > (lower(:name), cast(:id as uuid)))
                         order by lower(v.name), c.id
                         limit :limit
                        """)
                .param("archived", archived)
                .param("name", after == null ? null : after.name(), Types.VARCHAR)
                .param("id", after == null ? null : after.id().value(), Types.OTHER)
                .param("limit", limit)
                .query(this::reply)
                .list();
    }

    /**
     * Those that fit where a team answers, the likeliest first: by shortcut, in the language, by
     * name, by how often the team sent them.
     *
     * @param words each of which stands in name, shortcut, tags or texts
     * @param since when its uses count
     */
    List<CannedReply> offered(
            TeamId team,
            List<String> words,
            @Nullable String language,
            Viewer.Member viewer,
            Instant since,
            int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.team, c.person, c.shortcut, c.archived_at,
                               v.version, v.name, v.tags, v.fallback, v.texts, v.at, p.name as writer
                          from canned_reply c
                          join canned_version v on v.canned = c.id and v.version = c.version
                          join person_card p on p.id = v.person
                         cross join lateral (select lower(concat_ws(' ', v.name, c.shortcut, array_to_string(v.tags, ' '),
                                                                    v.texts::text)) as words) s
                         cross join lateral (select count(*) as times
                                               from canned_outcome o
                                              where o.canned = c.id
                                                and o.team = :team
                                                and o.kept
                                                and o.at > :since) used
                         where c.archived_at is null
                           and (c.team = :team or (c.team is null and (c.person is null or c.person = :viewer)))
                           and not exists (select from unnest(:words) w where position(w in s.words) = 0)
                         order by coalesce(c.shortcut = :first, false) desc,
                                  coalesce(jsonb_exists(v.texts, cast(:language as text)), false) desc,
                                  coalesce(starts_with(c.shortcut, :first), false) desc,
                                  starts_with(lower(v.name), :first) desc,
                                  used.times desc, lower(v.name), c.id
                         limit :limit
                        """)
                .param("team", team.value())
                .param("viewer", viewer.person().value())
                .param("words", words.toArray(String[]::new))
                .param("first", words.isEmpty() ? "" : words.getFirst())
                .param("language", language, Types.VARCHAR)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(this::reply)
                .list();
    }

    Optional<CannedReply> find(CannedId id) {
        return jdbc.sql(
                        """
                        select c.id, c.team, c.person, c.shortcut, c.archived_at,
                               v.version, v.name, v.tags, v.fallback, v.texts, v.at, p.name as writer
                          from canned_reply c
                          join canned_version v on v.canned = c.id and v.version = c.version
                          join person_card p on p.id = v.person
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(this::reply)
                .optional();
    }

    /** What it said at which time, the latest first. */
    List<CannedReply> versions(CannedId id, int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.team, c.person, c.shortcut, c.archived_at,
                               v.version, v.name, v.tags, v.fallback, v.texts, v.at, p.name as writer
                          from canned_reply c
                          join canned_version v on v.canned = c.id
                          join person_card p on p.id = v.person
                         where c.id = :id
                         order by v.version desc
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(this::reply)
                .list();
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

    private CannedReply reply(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var person = row.getObject("person", UUID.class);
        var archived = row.getTimestamp("archived_at");
        Map<String, String> texts = json.readValue(row.getString("texts"), TEXTS);
        return new CannedReply(
                new CannedId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("shortcut"),
                team == null ? null : new TeamId(team),
                person == null ? null : new PersonId(person),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("fallback"),
                texts,
                row.getString("writer"),
                row.getTimestamp("at").toInstant(),
                archived == null ? null : archived.toInstant());
    }
}
