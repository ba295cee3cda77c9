package heed.knowledge;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on facts as those who keep them see them. */
@Repository
class FactLineStore {

    /** Of several values the one that is true; else the next, else the last. */
    private static final String LINE =
            """
            select f.id, f.key, f.team, t.name as team_name, f.language, v.value, v.says,
                   lower(v.valid) as valid_from, upper(v.valid) as valid_until,
                   (select min(lower(n.valid))
                      from fact_value n
                     where n.fact = f.id
                       and lower(n.valid) > greatest(cast(:now as timestamptz), lower(v.valid))) as next_from,
                   f.owner, p.name as owner_name, b.name as owned_by, f.review_on, f.version,
                   (select count(*) from fact_use u where u.fact = f.id and u.looked_at is null) as to_look_at
              from fact f
              join lateral (select w.value, w.says, w.valid
                              from fact_value w
                             where w.fact = f.id
                             order by w.valid @> cast(:now as timestamptz) desc, lower(w.valid) > :now desc,
                                      case when lower(w.valid) > :now then lower(w.valid) end, lower(w.valid) desc
                             limit 1) v on true
              left join team_card t on t.id = f.team
              left join person_card p on p.id = f.owner
              left join person_card b on b.id = f.owned_by
            """;

    private final JdbcClient jdbc;

    FactLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FactId> add(
            String key,
            @Nullable TeamId team,
            @Nullable String language,
            PersonId owner,
            LocalDate reviewOn,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into fact (key, team, language, owner, review_on, reviewed_at)
                        values (:key, :team, :language, :owner, :review, :now)
                            on conflict (key, team, language) do nothing
                        returning id
                        """)
                .param("key", key)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("language", language, Types.VARCHAR)
                .param("owner", owner.value())
                .param("review", Date.valueOf(reviewOn))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<FactLine> find(FactId id, Instant now) {
        return jdbc.sql(LINE + " where f.id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(FactLineStore::line)
                .optional();
    }

    /**
     * Those that have {@code words} in key, value or sentence; by key, then team and language.
     *
     * @param after the fact that the list went up to; null for its beginning
     */
    List<FactLine> list(String words, @Nullable FactId after, int limit, Instant now) {
        return jdbc.sql(
                        LINE
                                + """
                                 where (:words = ''
                                        or position(:words in lower(f.key || ' ' || v.value || ' ' || v.says)) > 0)
                                   and (cast(:after as uuid) is null
                                        or (f.key, f.id) > (select a.key, a.id from fact a where a.id = :after))
                                 order by f.key, f.id
                                 limit :limit
                                """)
                .param("words", words)
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .query(FactLineStore::line)
                .list();
    }

    /** Keeps others from changing it until the end of the transaction. */
    void hold(FactId id) {
        jdbc.sql("select 1 from fact where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void touch(FactId id) {
        jdbc.sql("update fact set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Forgets a fact that never was true: it has no value left. */
    void forget(FactId id) {
        jdbc.sql(
                        """
                        delete from fact f
                         where f.id = :id
                           and not exists (select from fact_value v where v.fact = f.id)
                        """)
                .param("id", id.value())
                .update();
    }

    void keep(FactId id, @Nullable PersonId owner, LocalDate reviewOn) {
        jdbc.sql(
                        """
                        update fact
                           set owner = :owner, review_on = :review, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("review", Date.valueOf(reviewOn))
                .update();
    }

    void reviewed(FactId id, LocalDate next, Instant now) {
        jdbc.sql(
                        """
                        update fact
                           set review_on = :next, reviewed_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("next", Date.valueOf(next))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static FactLine line(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        return new FactLine(
                new FactId(row.getObject("id", UUID.class)),
                row.getString("key"),
                team == null ? null : new TeamId(team),
                row.getString("team_name"),
                row.getString("language"),
                row.getString("value"),
                row.getString("says"),
                row.getTimestamp("valid_from").toInstant(),
                FactValueStore.instant(row.getTimestamp("valid_until")),
                FactValueStore.instant(row.getTimestamp("next_from")),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                row.getString("owned_by"),
                row.getObject("review_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("to_look_at"));
    }
}
