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

/** Reads canned replies and what they said at which time. */
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
