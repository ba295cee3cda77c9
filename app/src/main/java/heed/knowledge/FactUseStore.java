package heed.knowledge;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on what states values of facts. */
@Repository
class FactUseStore {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactUseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(FactId fact, UUID value, List<FactUse.Use> found, Instant now) {
        jdbc.sql(
                        """
                        insert into fact_use (fact, value, kind, place, conversation, person, label, url, found_at)
                        select :fact, :value, f.kind, f.place, f.conversation, f.person, left(f.label, 300), f.url, :now
                          from jsonb_to_recordset(cast(:found as jsonb))
                               as f(kind text, place uuid, conversation uuid, person uuid, label text, url text)
                            on conflict on constraint named_once do nothing
                        """)
                .param("fact", fact.value())
                .param("value", value)
                .param("found", json.writeValueAsString(found))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of what was found just now, that which the viewer may see. */
    List<FactUseLine> seen(List<FactUse.Use> found) {
        return jdbc.sql(
                        """
                        select null::uuid as id, f.kind, f.place, c.number, coalesce(c.subject, f.label) as label,
                               case when f.kind = 'draft' and f.person <> viewer_person() then f.label end as writer, f.url,
                               '' as value, null as looked_by, null::timestamptz as looked_at
                          from jsonb_to_recordset(cast(:found as jsonb))
                               as f(kind text, place uuid, conversation uuid, person uuid, label text, url text)
                          left join conversation_line c on c.id = f.conversation
                         where (f.conversation is null or c.id is not null)
                           and (f.person is null or f.person = viewer_person()
                                or (f.kind = 'draft' and viewer_leads(c.team)))
                         order by f.kind, c.number desc, f.label, f.place
                         limit :most
                        """)
                .param("found", json.writeValueAsString(found))
                .param("most", MOST_SHOWN)
                .query(FactUseStore::line)
                .list();
    }

    /** What nobody looked at comes first. */
    List<FactUseLine> of(FactId fact) {
        return jdbc.sql(
                        """
                        select u.id, u.kind, u.place, c.number, coalesce(c.subject, u.label) as label,
                               case when u.kind = 'draft' and u.person <> viewer_person() then u.label end as writer, u.url,
                               v.value, p.name as looked_by, u.looked_at
                          from fact_use u
                          join fact_value v on v.id = u.value
                          left join conversation_line c on c.id = u.conversation
                          left join person_card p on p.id = u.looked_by
                         where u.fact = :fact
                         order by u.looked_at is not null, u.found_at desc, u.kind, c.number desc, u.id
                         limit :most
                        """)
                .param("fact", fact.value())
                .param("most", MOST_SHOWN)
                .query(FactUseStore::line)
                .list();
    }

    long open(FactId fact) {
        return jdbc.sql("select count(*) from fact_use where fact = :fact and looked_at is null")
                .param("fact", fact.value())
                .query(Long.class)
                .single();
    }

    boolean look(FactId fact, UUID use, @Nullable PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update fact_use
                                   set looked_by = :by,
                                       looked_at = case when cast(:by as uuid) is not null then cast(:now as timestamptz) end
                                 where id = :use
                                   and fact = :fact
                                """)
                        .param("use", use)
                        .param("fact", fact.value())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static FactUseLine line(ResultSet row, int number) throws SQLException {
        return new FactUseLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("place", UUID.class),
                row.getObject("number", Long.class),
                row.getString("label"),
                row.getString("writer"),
                row.getString("url"),
                row.getString("value"),
                row.getString("looked_by"),
                FactValueStore.instant(row.getTimestamp("looked_at")));
    }
}
